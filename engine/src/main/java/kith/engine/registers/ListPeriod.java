package kith.engine.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// A stretch of days on the three-conditions list with the same conditions: adult, alive, and on three or more
/// registers that count.
///
/// @param enteredOn the day from which the person has been on the list without a gap
public record ListPeriod(Period span, LocalDate enteredOn, List<Condition> conditions) {

    public static final int CONDITIONS = 3;

    public ListPeriod {
        conditions = List.copyOf(conditions);
    }

    /// In the order of the days. Between two of them is a gap, or a change of conditions.
    public static List<ListPeriod> of(Collection<RegisterPeriod> registers, Lifespan life) {
        List<ListPeriod> listed = new ArrayList<>();
        NavigableSet<Condition> holding = new TreeSet<>();
        LocalDate since = LocalDate.MIN;
        for (var entry : changes(registers).entrySet()) {
            if (holding.size() >= CONDITIONS) {
                addWithin(life, since, entry.getKey(), holding, listed);
            }
            entry.getValue().ended().forEach(holding::remove);
            holding.addAll(entry.getValue().begun());
            since = entry.getKey();
        }
        return listed;
    }

    /// A condition's spans never touch, so on no day does one both end and begin. All end on [Period#OPEN] at
    /// the latest.
    private static TreeMap<LocalDate, Change> changes(Collection<RegisterPeriod> registers) {
        TreeMap<LocalDate, Change> changes = new TreeMap<>();
        for (RegisterPeriod registered : registers) {
            if (registered.condition().counts()) {
                Period span = registered.span();
                changes.computeIfAbsent(span.since(), Change::on).begun().add(registered.condition());
                changes.computeIfAbsent(span.until(), Change::on).ended().add(registered.condition());
            }
        }
        return changes;
    }

    private static void addWithin(
            Lifespan life, LocalDate from, LocalDate to, Collection<Condition> conditions, List<ListPeriod> listed) {
        LocalDate since = from.isAfter(life.adultOn()) ? from : life.adultOn();
        LocalDate until = to.isBefore(life.deadOn()) ? to : life.deadOn();
        if (since.isBefore(until)) {
            boolean goesOn =
                    !listed.isEmpty() && listed.getLast().span().until().equals(since);
            LocalDate enteredOn = goesOn ? listed.getLast().enteredOn() : since;
            listed.add(new ListPeriod(new Period(since, until), enteredOn, List.copyOf(conditions)));
        }
    }

    private record Change(List<Condition> ended, List<Condition> begun) {

        static Change on(LocalDate day) {
            return new Change(new ArrayList<>(), new ArrayList<>());
        }
    }
}
