package kith.population.derivation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import kith.engine.registers.Lifespan;
import kith.engine.terms.Deceased;
import kith.engine.terms.Names;
import kith.population.summaries.StoredSummary;
import org.jspecify.annotations.Nullable;

/// Makes one summary of all that a person's records say.
///
/// The general practice is believed first, then whoever spoke last, then the record that came first. Dead is who
/// anybody says is dead, on the
/// earliest day that anybody gives; flagged is who anybody flags, and then the place is left out. Where
/// partners disagree on birth or death, people's review list has it.
final class Summaries {

    private final List<RecordRow> believed;

    static StoredSummary of(List<RecordRow> records, IntPredicate isPractice) {
        return new Summaries(records, isPractice).summary();
    }

    private Summaries(List<RecordRow> records, IntPredicate isPractice) {
        this.believed = records.stream()
                .sorted(Comparator.comparingInt((RecordRow record) -> isPractice.test(record.partner()) ? 0 : 1)
                        .thenComparing(Summaries::saidAt, Comparator.reverseOrder())
                        .thenComparingInt(RecordRow::partner)
                        .thenComparingLong(RecordRow::record))
                .toList();
    }

    private static Instant saidAt(RecordRow record) {
        return record.saidAt() == null ? Instant.MIN : record.saidAt();
    }

    private StoredSummary summary() {
        RecordRow any = believed.getFirst();
        RecordRow named = firstWhere(record -> record.familyName(), any);
        RecordRow born = firstWhere(
                record -> record.birthExact() ? record.birthDate() : null,
                firstWhere(record -> record.birthDate(), any));
        Lifespan life = Lifespan.of(born.birthDate(), deceased(), deceasedOn());
        boolean flagged = believed.stream().anyMatch(RecordRow::flagged);
        RecordRow homed = firstWhere(record -> record.area21(), any);
        return new StoredSummary(
                any.person(),
                any.key(),
                named.givenName(),
                named.familyName(),
                nameOrder(named),
                born.birthDate(),
                born.birthExact(),
                life.adultOn(),
                life.deadOn(),
                first(record -> record.sex()),
                first(record -> record.language()),
                flagged ? null : first(record -> record.practice()),
                flagged ? null : homed.area21(),
                flagged ? null : homed.area11(),
                flagged,
                (int) believed.stream().mapToInt(RecordRow::partner).distinct().count());
    }

    private RecordRow firstWhere(Function<RecordRow, @Nullable Object> said, RecordRow otherwise) {
        for (RecordRow record : believed) {
            if (said.apply(record) != null) {
                return record;
            }
        }
        return otherwise;
    }

    private @Nullable String first(Function<RecordRow, @Nullable String> said) {
        for (RecordRow record : believed) {
            String value = said.apply(record);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private Deceased deceased() {
        return believed.stream().anyMatch(record -> record.deceased() == Deceased.DEAD)
                ? Deceased.DEAD
                : Deceased.UNSTATED;
    }

    private @Nullable LocalDate deceasedOn() {
        @Nullable LocalDate earliest = null;
        for (RecordRow record : believed) {
            LocalDate day = record.deceasedOn();
            if (day != null && (earliest == null || day.isBefore(earliest))) {
                earliest = day;
            }
        }
        return earliest;
    }

    /// Family name first; who has no name comes last.
    private static String nameOrder(RecordRow named) {
        String family = Names.fold(named.familyName());
        String given = Names.fold(named.givenName());
        return family.isEmpty() && given.isEmpty() ? "~" : family + " " + given;
    }
}
