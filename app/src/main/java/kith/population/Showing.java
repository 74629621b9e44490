package kith.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import kith.engine.registers.Period;
import kith.engine.registers.RegisterReason;
import kith.kernel.PersonId;
import kith.places.Neighbourhood;
import kith.places.PlacesOn;
import kith.population.ListStore.SourceRow;
import kith.population.PersonSummary.Living;

/// Turns rows into what others are shown: names for partners' numbers, neighbourhoods for practices and areas.
final class Showing {

    static PersonSummary of(SummaryRow row, PlacesOn then, LocalDate day) {
        Optional<String> practice = Optional.ofNullable(row.practice());
        Optional<String> area21 = Optional.ofNullable(row.area21());
        return new PersonSummary(
                new PersonId(row.person()),
                row.key(),
                Optional.ofNullable(row.givenName()),
                Optional.ofNullable(row.familyName()),
                Optional.ofNullable(row.birthDate()),
                row.birthExact(),
                Optional.ofNullable(row.sex()),
                Optional.ofNullable(row.language()),
                practice,
                area21,
                Optional.ofNullable(row.area11()),
                practice.flatMap(then::ofPractice).map(Neighbourhood::key),
                area21.flatMap(then::ofArea).map(Neighbourhood::key),
                row.flagged(),
                living(row.deadOn(), day));
    }

    /// @param told which of the reasons are told; `since` is the earliest of them
    static RegisteredCondition of(RegisterRow row, Predicate<RegisterReason> told, Map<Integer, String> partnerCodes) {
        List<RegisterReason> reasons = new ArrayList<>(row.reasons());
        reasons.removeIf(told.negate());
        Collections.sort(reasons);
        return new RegisteredCondition(
                row.condition(),
                reasons.isEmpty() ? row.since() : reasons.getFirst().since(),
                row.until().equals(Period.OPEN) ? Optional.empty() : Optional.of(row.until()),
                reasons.stream()
                        .map(reason -> new SourceStatement(
                                code(reason.partner(), partnerCodes), reason.source(), reason.code(), reason.since()))
                        .toList());
    }

    static Source of(SourceRow source, Map<Integer, String> partnerCodes) {
        return new Source(code(source.partner().value(), partnerCodes), source.localId());
    }

    private static Living living(LocalDate deadOn, LocalDate day) {
        if (deadOn.equals(LocalDate.MIN)) {
            return new Living.DiedSometime();
        }
        return deadOn.isAfter(day) ? new Living.Alive() : new Living.Died(deadOn);
    }

    private static String code(int partner, Map<Integer, String> partnerCodes) {
        String code = partnerCodes.get(partner);
        if (code == null) {
            throw new IllegalStateException("There is no partner " + partner);
        }
        return code;
    }

    private Showing() {}
}
