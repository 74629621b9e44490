package kith.site.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import kith.directory.DirectoryEntry;
import kith.directory.published.PublishedEntry;
import kith.directory.search.StartingPoint;
import kith.directory.search.Understood.NeedNamed;
import kith.ui.Entry;
import kith.ui.Link;
import kith.ui.Words;

/// What is there in one neighbourhood.
///
/// @param count how many services take place there
/// @param needs what they are for, with a search near there for each
/// @param week what takes place in the next seven days, by day
/// @param services the services by name; none where they are too many to read through
/// @param tooMany whether they are
public record NeighbourhoodPage(
        String name,
        String count,
        List<Link> needs,
        List<Entry> week,
        List<Link> services,
        boolean tooMany,
        Link search) {

    private static final int DAYS = 7;
    private static final int MOST_A_DAY = 8;
    private static final int MOST_LISTED = 200;

    public NeighbourhoodPage {
        needs = List.copyOf(needs);
        week = List.copyOf(week);
        services = List.copyOf(services);
    }

    static NeighbourhoodPage of(
            StartingPoint neighbourhood,
            List<PublishedEntry> entries,
            List<NeedNamed> needs,
            Function<PublishedEntry, List<LocalDate>> nextDays,
            LocalDate today) {
        List<PublishedEntry> byName = entries.stream()
                .sorted(Comparator.comparing((PublishedEntry one) -> one.entry().name())
                        .thenComparing(one -> one.id().value()))
                .toList();
        return new NeighbourhoodPage(
                neighbourhood.name(),
                entries.isEmpty()
                        ? "We know of no service that takes place here."
                        : Words.count(entries.size(), "service takes place here.", "services take place here."),
                needs(neighbourhood, byName, needs),
                week(byName, nextDays, today),
                byName.size() > MOST_LISTED
                        ? List.of()
                        : byName.stream()
                                .map(one -> new Link(one.entry().name(), "/support/" + one.id()))
                                .toList(),
                byName.size() > MOST_LISTED,
                new Link("Find support near " + neighbourhood.name(), "/support?q=&near=" + neighbourhood.key()));
    }

    private static List<Link> needs(StartingPoint neighbourhood, List<PublishedEntry> entries, List<NeedNamed> needs) {
        List<Link> links = new ArrayList<>();
        for (NeedNamed need : needs) {
            long there = entries.stream()
                    .filter(one -> one.entry().needs().contains(need.need()))
                    .count();
            if (there > 0) {
                links.add(new Link(
                        "%s (%d)".formatted(need.name(), there),
                        "/support?need=%s&near=%s".formatted(need.need(), neighbourhood.key())));
            }
        }
        return links;
    }

    private static List<Entry> week(
            List<PublishedEntry> entries, Function<PublishedEntry, List<LocalDate>> nextDays, LocalDate today) {
        Map<LocalDate, List<String>> days = new TreeMap<>();
        for (PublishedEntry one : entries) {
            if (one.entry().status() == DirectoryEntry.Status.ACTIVE) {
                nextDays.apply(one).stream()
                        .filter(day -> day.isBefore(today.plusDays(DAYS)))
                        .forEach(day -> days.computeIfAbsent(day, _ -> new ArrayList<>())
                                .add(one.entry().name()));
            }
        }
        return days.entrySet().stream()
                .map(day -> new Entry(Words.weekday(day.getKey()), shortened(day.getValue()), List.of()))
                .toList();
    }

    private static List<String> shortened(List<String> names) {
        if (names.size() <= MOST_A_DAY) {
            return names;
        }
        List<String> some = new ArrayList<>(names.subList(0, MOST_A_DAY));
        some.add("and %d more".formatted(names.size() - MOST_A_DAY));
        return some;
    }
}
