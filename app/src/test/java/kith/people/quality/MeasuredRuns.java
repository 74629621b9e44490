package kith.people.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.workers.Workers;
import kith.engine.linkage.matching.Model;
import kith.engine.terms.Demographics;
import kith.engine.terms.NhsNumber;
import kith.kernel.PartnerId;
import kith.kernel.RecordId;
import kith.partners.Partners;
import kith.people.Invented;
import kith.people.Running;
import kith.people.linkage.MatchCompleted;
import kith.people.linkage.MatchIndex;
import kith.people.linkage.Truth;
import kith.people.records.KnownRecord;
import kith.people.records.People;
import org.jspecify.annotations.Nullable;

/// A few people whose matches a hand can count, and the runs that are measured on them.
final class MeasuredRuns {

    static final Running KITH = new Running("accuracy");
    static final Model MODEL = new Invented(1, 300).learned(1_500).withThreshold(0.5);
    static final LocalDate BORN = LocalDate.of(1951, 4, 2);
    static final PartnerId PRACTICE = partner("G85001");
    static final PartnerId HOSPITAL = partner("RJ1");

    private static final LocalDate OTHER_DAY = LocalDate.of(1973, 8, 19);

    static void threeOfAdaezeAndTwoThatAreJoinedWrongly() {
        KITH.says(PRACTICE, "a", somebody("9990000018", "Adaeze", "Okoro", BORN, "female"));
        KITH.says(HOSPITAL, "a", somebody("9990000018", "Adaeze", "Okoro", BORN, "female"));
        KITH.says(HOSPITAL, "c", somebody(null, "Ada", null, null, "female"));
        KITH.says(PRACTICE, "z", somebody("9990000026", "Zoe", "Price", OTHER_DAY, "female"));
        KITH.says(HOSPITAL, "z", somebody("9990000026", "Zoe", "Price", OTHER_DAY, "male"));
        assertThat(KITH.areOne(record(PRACTICE, "a"), record(HOSPITAL, "a"))).isTrue();
        assertThat(KITH.areOne(record(PRACTICE, "a"), record(HOSPITAL, "c"))).isFalse();
        assertThat(KITH.areOne(record(PRACTICE, "z"), record(HOSPITAL, "z"))).isTrue();
    }

    /// The run that brought the model in force, measured.
    static void run(Optional<Truth> truth) {
        KITH.inTransaction(() -> {
            KITH.bean(LinkageQuality.class)
                    .measure(new MatchCompleted(
                            KITH.bean(MatchIndex.class).inForce().orElseThrow().id(), truth));
            return true;
        });
    }

    static void is(Optional<QualityMetric> figure, double hits, double of) {
        assertThat(figure.orElseThrow().hits()).isCloseTo(hits, within(1e-9));
        assertThat(figure.orElseThrow().of()).isCloseTo(of, within(1e-9));
        assertThat(figure.orElseThrow().share().orElseThrow().estimate()).isCloseTo(hits / of, within(1e-9));
    }

    static List<String> checks() {
        return KITH.database
                .client()
                .sql("""
                        select one.local_id as one, other.local_id as other
                          from people.possible_match
                          join people.partner_record one on one.id = record
                          join people.partner_record other on other.id = other
                         where kind = 'quality_sample'
                         order by one.local_id, other.local_id
                        """)
                .query((row, _) -> "quality_sample " + row.getString("one") + " " + row.getString("other"))
                .list();
    }

    static RecordId record(PartnerId partner, String localId) {
        return KITH.inTransaction(
                () -> KITH.bean(People.class).knownRecords(partner, List.of(localId)).values().stream()
                        .map(KnownRecord::record)
                        .collect(Collectors.toList())
                        .getFirst());
    }

    private static PartnerId partner(String code) {
        return KITH.inTransaction(() -> KITH.bean(Partners.class)
                .ensure(code, code, Optional.empty(), Optional.empty())
                .id());
    }

    static TaskGrant<QualityPermissions.ReadQuality> figures() {
        return KITH.bean(Grants.class)
                .decide(Workers.operator(), QualityPermissions.QUALITY)
                .orRefuse();
    }

    static Demographics somebody(
            @Nullable String number, String given, @Nullable String family, @Nullable LocalDate born, String sex) {
        return Demographics.builder()
                .nhsNumber(number == null ? null : new NhsNumber(number))
                .givenName(given)
                .familyName(family)
                .born(born)
                .sex(sex)
                .ethnicity(family == null || !family.equals("Okoro") ? null : "N")
                .address(born == null ? null : "1 Acorn Road")
                .postcode(born == null ? null : "SE2 0AB")
                .build();
    }

    private MeasuredRuns() {}
}
