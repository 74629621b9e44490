package kith.people.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.disclosure.Disclosed;
import kith.access.disclosure.SourceIdentity;
import kith.kernel.PartnerId;
import kith.kernel.RecordId;
import kith.people.records.LinkExplanation;
import kith.people.records.LinkReason;
import kith.people.records.RecordOfPerson;
import kith.ui.Names;
import kith.ui.Rendered;
import org.junit.jupiter.api.Test;

class SourcesPartTest {

    @Test
    void each_record_says_who_sent_it_what_it_calls_the_person_and_why_it_is_linked() {
        Names names = new Names(
                Map.of(),
                Map.of(new PartnerId(1), "The Acorn Surgery"),
                code -> Optional.empty(),
                key -> Optional.empty());

        assertThat(Rendered.page("people/records/sources", SourcesPart.of(List.of(record()), names)))
                .contains("The Acorn Surgery", "Adaeze Okoro", "born 2 April 1951", "their number local-7")
                .contains("Stands alone", "since 1 November 2026 at 02:00");
    }

    private static RecordOfPerson record() {
        Instant at = Instant.parse("2026-11-01T02:00:00Z");
        return new RecordOfPerson(
                new RecordId(70),
                new SourceIdentity.Named(new PartnerId(1)),
                new Disclosed.Shown<>("local-7"),
                Optional.of("9990000018"),
                "Adaeze Okoro",
                Optional.of(LocalDate.of(1951, 4, 2)),
                Optional.of("female"),
                Optional.empty(),
                Optional.of("ig"),
                new Disclosed.Withheld<>(),
                new Disclosed.Shown<>(at),
                new Disclosed.Shown<>(at),
                new LinkExplanation(LinkReason.STANDS_ALONE, null, null, null));
    }
}
