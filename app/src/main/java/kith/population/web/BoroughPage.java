package kith.population.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import kith.access.Viewer;
import kith.engine.measures.Rate;
import kith.engine.terms.NeighbourhoodKey;
import kith.places.BoroughMap;
import kith.places.Geography;
import kith.places.Neighbourhood;
import kith.places.PlacesOn;
import kith.population.Figures;
import kith.population.Figures.Line;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Intervals;
import kith.ui.Panel;
import kith.ui.Table;
import kith.ui.Tag;
import kith.ui.Tile;
import kith.ui.Tone;
import kith.ui.Words;
import kith.ui.maps.AreaMap;

/// The borough on one page: where somebody works first, then every neighbourhood, then what other modules add.
///
/// @param asOf the day it is about, in words
/// @param totals one sentence about the whole borough
/// @param note what about the neighbourhoods is not published, if anything
public record BoroughPage(
        String asOf,
        String totals,
        String note,
        List<Tile> yours,
        List<Tile> others,
        Optional<AreaMap> map,
        Optional<Intervals> plot,
        Table rates,
        List<Panel> panels) {

    private static final String HIDDEN = "Not shown";

    public BoroughPage {
        yours = List.copyOf(yours);
        others = List.copyOf(others);
        panels = panels.stream().sorted().toList();
    }

    /// @param opens whether the list of a neighbourhood opens to the viewer
    static BoroughPage of(
            PlacesOn places,
            Viewer viewer,
            Predicate<NeighbourhoodKey> opens,
            Figures figures,
            Optional<BoroughMap> map,
            List<Panel> panels) {
        List<Named> named = figures.neighbourhoods().stream()
                .flatMap(line -> places.neighbourhood(line.key()).stream()
                        .map(neighbourhood ->
                                new Named(neighbourhood, viewer.covers(line.key()), opens.test(line.key()), line)))
                .toList();
        return new BoroughPage(
                Words.day(figures.day()),
                totals(figures.everybody()),
                note(places),
                named.stream().filter(Named::yours).map(BoroughPage::tile).toList(),
                named.stream()
                        .filter(one -> !one.yours())
                        .map(BoroughPage::tile)
                        .toList(),
                map.map(drawn -> BoroughDrawing.of(drawn, named)),
                plot(named),
                rates(named, figures),
                panels);
    }

    /// Whether there is anything to show yet.
    public boolean isEmpty() {
        return yours.isEmpty() && others.isEmpty();
    }

    private static String totals(Line everybody) {
        StringBuilder sentence = new StringBuilder();
        everybody
                .people()
                .ifPresent(people -> sentence.append(Words.count(people, "person on record.", "people on record.")));
        everybody
                .listed()
                .ifPresent(listed -> sentence.append(" ")
                        .append(Words.count(listed, "adult lives", "adults live"))
                        .append(" with three or more long-term conditions."));
        return sentence.toString().strip();
    }

    private static String note(PlacesOn places) {
        return places.geography().filter(Geography::illustrative).isPresent()
                ? "No source says which practices and areas belong to which neighbourhood. We assigned them by a rule."
                        + " The neighbourhoods and the figures are not official."
                : "";
    }

    private static Tile tile(Named named) {
        List<String> notes = new ArrayList<>();
        named.line()
                .rate()
                .ifPresent(rate -> notes.add(Words.perThousand(rate.perThousand()) + " in every 1,000 adults"));
        notes.add(shown(named.line().people()) + " people registered");
        return new Tile(
                named.neighbourhood().name(),
                named.href(),
                shown(named.line().listed()),
                "with three or more conditions",
                notes,
                named.yours() ? List.of(new Tag("You work here", Tone.BLUE)) : List.of());
    }

    private static String shown(OptionalLong count) {
        return count.isPresent() ? Words.number(count.getAsLong()) : HIDDEN;
    }

    private static Optional<Intervals> plot(List<Named> named) {
        List<Intervals.Figure> shown = named.stream()
                .flatMap(one -> one.line().rate().stream()
                        .map(rate -> new Intervals.Figure(
                                one.neighbourhood().name(),
                                rate.lowPerThousand(),
                                rate.perThousand(),
                                rate.highPerThousand())))
                .toList();
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(Intervals.of(
                        "Adults with three or more conditions, by neighbourhood",
                        "In every 1,000 adults, with 95% interval",
                        shown));
    }

    private static Table rates(List<Named> named, Figures figures) {
        List<List<Cell>> rows = new ArrayList<>();
        named.forEach(one -> rows.add(row(one.neighbourhood().name(), one.line())));
        rows.add(row("Not in any neighbourhood", figures.notPlaced()));
        rows.add(row("Everybody", figures.everybody()));
        return new Table(
                "Adults with three or more long-term conditions",
                List.of(
                        Column.head("Neighbourhood"),
                        Column.figures("People"),
                        Column.figures("Adults"),
                        Column.figures("With three or more"),
                        Column.figures("In every 1,000 adults"),
                        Column.figures("95% interval")),
                rows);
    }

    private static List<Cell> row(String name, Line line) {
        return List.of(
                Cell.of(name),
                Cell.of(shown(line.people())),
                Cell.of(shown(line.adults())),
                Cell.of(shown(line.listed())),
                Cell.of(line.rate()
                        .map(rate -> Words.perThousand(rate.perThousand()))
                        .orElse(HIDDEN)),
                Cell.of(line.rate().map(BoroughPage::interval).orElse(HIDDEN)));
    }

    private static String interval(Rate rate) {
        return Words.perThousand(rate.lowPerThousand()) + " to " + Words.perThousand(rate.highPerThousand());
    }

    /// A neighbourhood with its figures.
    ///
    /// @param yours whether the viewer works there
    /// @param opens whether its list opens to the viewer: only then does it lead anywhere
    record Named(Neighbourhood neighbourhood, boolean yours, boolean opens, Line line) {

        String href() {
            return opens ? "/neighbourhoods/" + neighbourhood.key() : "";
        }
    }
}
