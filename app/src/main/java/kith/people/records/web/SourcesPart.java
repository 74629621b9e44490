package kith.people.records.web;

import java.util.List;
import java.util.stream.Stream;
import kith.people.records.RecordOfPerson;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Names;
import kith.ui.Table;
import kith.ui.Words;

/// The records about a person: who sent each, what it calls the person, and why it is linked to this person.
public record SourcesPart(Table records) {

    static SourcesPart of(List<RecordOfPerson> records, Names names) {
        return new SourcesPart(new Table(
                "Records about this person",
                List.of(
                        Column.head("Source"),
                        Column.words("Name in this record"),
                        Column.words("Last updated"),
                        Column.words("Why it is linked")),
                records.stream().map(record -> row(record, names)).toList()));
    }

    private static List<Cell> row(RecordOfPerson record, Names names) {
        return List.of(
                Cell.of(record.source().words(names)),
                Cell.of(record.name().isBlank() ? "No name" : record.name())
                        .noting(Stream.concat(
                                        record.birthDate().map(born -> "born " + Words.day(born)).stream(),
                                        Stream.of("their number "
                                                + record.localId().words(id -> id)))
                                .toList()),
                Cell.of(record.saidAt().words(Words::moment)),
                Cell.of(LinkWords.of(record.why()))
                        .noting(
                                record.linkedAt().isWithheld()
                                        ? List.of()
                                        : List.of("since " + record.linkedAt().words(Words::moment))));
    }
}
