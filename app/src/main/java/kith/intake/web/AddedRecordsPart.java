package kith.intake.web;

import java.util.List;

/// The records about a person that workers added by hand.
public record AddedRecordsPart(List<AddedRecord> records) {

    public AddedRecordsPart {
        records = List.copyOf(records);
    }
}
