package kith.coordination.gaps.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.coordination.gaps.NeedGaps;
import kith.coordination.gaps.NeedGaps.InNeighbourhood;
import kith.places.BoroughMap;
import kith.ui.Cell;
import kith.ui.Choice;
import kith.ui.Column;
import kith.ui.Table;
import kith.ui.Words;
import kith.ui.maps.AreaMap;

/// Which needs have no support within a walk, and where: every need, or one of them by neighbourhood.
///
/// @param chosen the key of the need that is shown; empty for all
/// @param sentence what the page shows, in one sentence
/// @param everywhere the needs that have support within a walk of every small area, in one sentence; may be empty
/// @param table empty where there is no gap
public record GapsPage(
        String asOf,
        List<Choice> needs,
        String chosen,
        String sentence,
        Optional<AreaMap> map,
        Optional<Table> table,
        String everywhere) {

    static final String HIDDEN = "Not shown";

    private static final Comparator<NeedGaps> MOST_PEOPLE_FIRST =
            Comparator.comparingLong(NeedGaps::peopleShown).reversed();

    public GapsPage {
        needs = List.copyOf(needs);
    }

    /// @param key the need in the address; a need that is not counted shows all
    static GapsPage of(LocalDate today, List<NeedGaps> all, String key, Optional<BoroughMap> map) {
        List<Choice> needs = Stream.concat(
                        Stream.of(new Choice("", "All needs")),
                        all.stream().map(need -> new Choice(need.need(), need.name())))
                .toList();
        String asOf = Words.day(today);
        return all.stream()
                .filter(need -> need.need().equals(key))
                .findFirst()
                .map(need -> new GapsPage(
                        asOf,
                        needs,
                        key,
                        sentence(need),
                        map.map(drawn -> GapDrawing.of(drawn, need)),
                        Optional.of(byNeighbourhood(need)),
                        ""))
                .orElseGet(() -> new GapsPage(
                        asOf,
                        needs,
                        "",
                        sentence(all),
                        map.map(drawn -> GapDrawing.of(drawn, all)),
                        byNeed(all),
                        everywhere(all)));
    }

    private static String sentence(List<NeedGaps> all) {
        if (all.stream().allMatch(need -> need.neighbourhoods().isEmpty())) {
            return "There are no neighbourhoods yet.";
        }
        long gaps = all.stream().filter(NeedGaps::isGap).count();
        return gaps == 0
                ? "Every need has support within a walk of every small area."
                : "%d of %d needs have no support within a walk of some small area.".formatted(gaps, all.size());
    }

    private static String sentence(NeedGaps need) {
        String support = need.isGap()
                ? "%s: %s people have no support within a walk of where they live.".formatted(need.name(), people(need))
                : "%s: there is support within a walk of every small area.".formatted(need.name());
        return need.total().isPresent()
                ? support
                        + " In all, the records of %s say this need."
                                .formatted(Words.count(need.total().getAsLong(), "person", "people"))
                : support;
    }

    private static String everywhere(List<NeedGaps> all) {
        String names = all.stream()
                .filter(need -> !need.isGap() && !need.neighbourhoods().isEmpty())
                .map(NeedGaps::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() || all.stream().noneMatch(NeedGaps::isGap)
                ? ""
                : "Support within a walk of every small area: %s.".formatted(names);
    }

    private static Optional<Table> byNeed(List<NeedGaps> all) {
        List<List<Cell>> rows = all.stream()
                .filter(NeedGaps::isGap)
                .sorted(MOST_PEOPLE_FIRST)
                .map(GapsPage::row)
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        "Needs without support within a walk, those of most people first",
                        List.of(
                                Column.head("Need"),
                                Column.figures("People without"),
                                Column.words("Where they live"),
                                Column.figures("Services without a place")),
                        rows));
    }

    private static List<Cell> row(NeedGaps need) {
        return List.of(
                Cell.link(need.name(), "/gaps?need=" + need.need()),
                Cell.of(people(need)),
                Cell.of(need.neighbourhoods().stream()
                        .filter(InNeighbourhood::isGap)
                        .map(one -> one.name() + " " + lowered(shown(one.people())))
                        .collect(Collectors.joining(", "))),
                Cell.of(need.withoutPlace()));
    }

    private static Table byNeighbourhood(NeedGaps need) {
        return new Table(
                "People without support within a walk, by neighbourhood",
                List.of(
                        Column.head("Neighbourhood"),
                        Column.figures("People without"),
                        Column.figures("Small areas without"),
                        Column.figures("Small areas")),
                need.neighbourhoods().stream()
                        .map(one -> List.of(
                                Cell.of(one.name()),
                                Cell.of(shown(one.people())),
                                Cell.of(one.beyond()),
                                Cell.of(one.areas())))
                        .toList());
    }

    /// `120`, `120 or more` where the count of some neighbourhood is hidden, or `Not shown`.
    private static String people(NeedGaps need) {
        if (!need.hidesPeople()) {
            return Words.number(need.peopleShown());
        }
        return need.peopleShown() == 0 ? HIDDEN : Words.number(need.peopleShown()) + " or more";
    }

    static String shown(OptionalLong people) {
        return people.isPresent() ? Words.number(people.getAsLong()) : HIDDEN;
    }

    private static String lowered(String shown) {
        return shown.equals(HIDDEN) ? "(not shown)" : shown;
    }
}
