package kith.record.facts;

import java.time.LocalDate;
import kith.engine.feeds.facts.ClinicalStatus;
import kith.engine.feeds.facts.Fact;
import kith.engine.feeds.facts.VerificationStatus;
import org.jspecify.annotations.Nullable;

/// One fact of one person, as `record.fact` keeps it.
record FactRow(
        long person,
        int partner,
        long record,
        int kind,
        @Nullable String code,
        @Nullable Integer system,
        @Nullable String words,
        @Nullable LocalDate happened,
        @Nullable LocalDate recorded,
        @Nullable LocalDate ended,
        int clinical,
        int verification) {

    Fact.Kind factKind() {
        return Fact.Kind.of(kind);
    }

    /// Whether the source stands by it.
    boolean isSaid() {
        return VerificationStatus.of(verification).isStoodBy();
    }

    /// Whether it holds on a day, as far as the source says.
    boolean holdsOn(LocalDate day) {
        boolean begun = happened == null || !happened.isAfter(day);
        boolean over = ended != null && !ended.isAfter(day);
        boolean inactive = !ClinicalStatus.of(clinical).isGoingOn() && ended == null;
        return isSaid() && begun && !over && !inactive;
    }

    @Override
    public String toString() {
        return "FactRow[" + kind + " in record " + record + "]";
    }
}
