package kith.engine.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import kith.engine.terms.SecurityLabel;
import org.jspecify.annotations.Nullable;

/// Makes a person's registers from what partners said.
///
/// A condition holds on a day when somebody said so for sure or without a qualification, it had begun by that
/// day (its onset, else the day it was recorded), and it had not ended by it. An end date decides where there
/// is one; where there is none, the status last said does. A lifelong condition does not end. However many say
/// it, it is one condition.
///
/// What is held more closely than its condition is on no register, so that a list never gives away what its
/// reasons may not show.
public final class Registers {

    /// In the order of the conditions' keys, and of the days.
    public static List<RegisterPeriod> of(Collection<ConditionAssertion> said, Catalogue catalogue) {
        Map<Condition, List<RegisterReason>> reasons = new TreeMap<>();
        for (ConditionAssertion one : said) {
            Optional<Code> code = catalogue.find(one.code());
            if (code.isPresent() && !code.get().screening()) {
                Condition condition = code.get().condition();
                reason(one, condition)
                        .ifPresent(reason -> reasons.computeIfAbsent(condition, _ -> new ArrayList<>())
                                .add(reason));
            }
        }
        List<RegisterPeriod> registered = new ArrayList<>();
        reasons.forEach((condition, why) -> merge(condition, why, registered));
        return registered;
    }

    /// What is left of these for somebody to whom only some labels are open: without the conditions and the
    /// reasons that are closed to them, and without the days that only those make.
    public static List<RegisterPeriod> openedBy(Collection<RegisterPeriod> registers, Predicate<SecurityLabel> open) {
        List<RegisterPeriod> opened = new ArrayList<>();
        for (RegisterPeriod registered : registers) {
            List<RegisterReason> reasons = new ArrayList<>(registered.reasons());
            reasons.removeIf(reason -> !open.test(reason.label()));
            if (!reasons.isEmpty() && open.test(registered.condition().label())) {
                merge(registered.condition(), reasons, opened);
            }
        }
        return opened;
    }

    private static Optional<RegisterReason> reason(ConditionAssertion said, Condition condition) {
        if (!isSure(said) || !mayShow(said, condition)) {
            return Optional.empty();
        }
        @Nullable LocalDate stated = said.onset() != null ? said.onset() : said.recorded();
        @Nullable LocalDate since = stated != null ? stated : said.received();
        @Nullable LocalDate until = until(said, condition);
        if (since == null || until == null || !since.isBefore(until)) {
            return Optional.empty();
        }
        return Optional.of(new RegisterReason(
                said.partner(), said.source(), said.code(), since, until, said.label(), stated != null));
    }

    private static boolean isSure(ConditionAssertion said) {
        return switch (said.verification()) {
            case CONFIRMED, UNSTATED -> true;
            case UNCONFIRMED, PROVISIONAL, DIFFERENTIAL, REFUTED, ENTERED_IN_ERROR -> false;
        };
    }

    private static boolean mayShow(ConditionAssertion said, Condition condition) {
        return switch (said.label()) {
            case NORMAL, SENSITIVE -> true;
            case RESTRICTED -> condition.label() == SecurityLabel.RESTRICTED;
            case SEALED -> false;
        };
    }

    /// The day it ended; nothing when it ended on a day that nobody said.
    private static @Nullable LocalDate until(ConditionAssertion said, Condition condition) {
        if (condition.lifelong()) {
            return Period.OPEN;
        }
        if (said.ended() != null) {
            return said.ended();
        }
        return switch (said.clinical()) {
            case ACTIVE, RECURRENCE, RELAPSE, UNSTATED -> Period.OPEN;
            case INACTIVE, REMISSION, RESOLVED -> null;
        };
    }

    /// Spans that meet or overlap are one.
    private static void merge(Condition condition, List<RegisterReason> reasons, List<RegisterPeriod> registered) {
        Collections.sort(reasons);
        int from = 0;
        LocalDate until = reasons.getFirst().until();
        for (int i = 1; i <= reasons.size(); i++) {
            if (i == reasons.size() || reasons.get(i).since().isAfter(until)) {
                Period span = new Period(reasons.get(from).since(), until);
                registered.add(new RegisterPeriod(condition, span, reasons.subList(from, i)));
                if (i < reasons.size()) {
                    from = i;
                    until = reasons.get(i).until();
                }
            } else if (reasons.get(i).until().isAfter(until)) {
                until = reasons.get(i).until();
            }
        }
    }

    private Registers() {}
}
