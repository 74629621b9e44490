package kith.directory.freshness;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import kith.ui.Tag;
import kith.ui.Tone;

/// How far an entry can be relied on, by its age.
///
/// The age counts from the day on which somebody last said that the entry is right. Each piece of evidence against
/// it since then makes it older ([#COST_OF_EVIDENCE]). Nobody sets it: it follows from those days.
public enum Freshness {
    /// Somebody said within six months that it is right.
    CHECKED,
    /// It was checked within a year.
    AGEING,
    /// It has not been checked for a year, or nobody knows when it was.
    STALE,
    /// It has not been checked for two years: a search does not offer it.
    NOT_OFFERED;

    private static final Period CHECKED_FOR = Period.ofMonths(6);
    private static final Period AGEING_FOR = Period.ofYears(1);
    private static final Period STALE_FOR = Period.ofYears(2);

    /// How much older one piece of evidence makes an entry.
    public static final Period COST_OF_EVIDENCE = Period.ofMonths(6);

    /// The freshness on a day.
    ///
    /// @param countsFrom the day that the age counts from; none where nobody ever assured the entry
    public static Freshness of(Optional<LocalDate> countsFrom, LocalDate on) {
        if (countsFrom.isEmpty()) {
            return STALE;
        }
        LocalDate from = countsFrom.get();
        if (!from.plus(CHECKED_FOR).isBefore(on)) {
            return CHECKED;
        }
        if (!from.plus(AGEING_FOR).isBefore(on)) {
            return AGEING;
        }
        return from.isBefore(oldestOffered(on)) ? NOT_OFFERED : STALE;
    }

    /// An entry whose age counts from an earlier day is not CHECKED any more.
    public static LocalDate checkedSince(LocalDate on) {
        return on.minus(CHECKED_FOR);
    }

    /// An entry whose age counts from an earlier day is not offered.
    public static LocalDate oldestOffered(LocalDate on) {
        return on.minus(STALE_FOR);
    }

    /// The day that the age counts from, after so many pieces of evidence.
    public static LocalDate countsFrom(LocalDate assuredOn, int evidence) {
        return assuredOn.minus(COST_OF_EVIDENCE.multipliedBy(evidence));
    }

    public Tag tag() {
        return switch (this) {
            case CHECKED -> new Tag("Checked", Tone.GREEN);
            case AGEING -> new Tag("Check soon", Tone.YELLOW);
            case STALE -> new Tag("May be out of date", Tone.ORANGE);
            case NOT_OFFERED -> new Tag("Out of date", Tone.RED);
        };
    }

    public String sentence(Assured assured) {
        String checked = assured.sentence();
        return switch (this) {
            case CHECKED -> checked;
            case AGEING -> checked + " Ring before you send anybody.";
            case STALE -> checked + " It may be out of date. Ring before you send anybody.";
            case NOT_OFFERED -> checked + " It is out of date, so searches do not show it.";
        };
    }
}
