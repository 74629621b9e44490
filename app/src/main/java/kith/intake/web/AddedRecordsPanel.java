package kith.intake.web;

import java.util.List;
import java.util.Optional;
import kith.access.PersonGrant;
import kith.access.person.PanelRequest;
import kith.access.person.PersonPanel;
import kith.access.workers.Workers;
import kith.intake.byhand.Added;
import kith.intake.byhand.ByHand;
import kith.ui.Panel;
import kith.ui.person.PersonTab;
import org.springframework.stereotype.Component;

/// Adds to a person's page who added records about the person by hand, and where that can be undone.
@Component
class AddedRecordsPanel implements PersonPanel {

    private static final int ORDER = 500;

    private final ByHand byHand;
    private final Workers workers;

    AddedRecordsPanel(ByHand byHand, Workers workers) {
        this.byHand = byHand;
        this.workers = workers;
    }

    @Override
    public PersonTab tab() {
        return PersonTab.SOURCES;
    }

    @Override
    public Optional<Panel> of(PersonGrant grant, PanelRequest request) {
        List<Added> added = byHand.among(request.records());
        return added.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        ORDER,
                        "intake/addedRecords",
                        new AddedRecordsPart(added.stream()
                                .map(one -> AddedRecord.of(one, grant.viewer().worker(), workers))
                                .toList())));
    }
}
