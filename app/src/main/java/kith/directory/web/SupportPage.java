package kith.directory.web;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.directory.search.AgeBand;
import kith.directory.search.Answer;
import kith.directory.search.Finding;
import kith.directory.search.FoundSupport;
import kith.directory.search.NeighbourhoodMap;
import kith.directory.search.StartingPoint;
import kith.directory.search.StartingPoints;
import kith.directory.search.Understood.NeedNamed;
import kith.directory.venues.AccessNeed;
import kith.places.BoroughMap;
import kith.ui.Choice;
import kith.ui.Entry;
import kith.ui.Link;
import kith.ui.Pager;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;
import kith.ui.maps.PlaceMap;

/// The form to find support, and what was found.
///
/// @param heading how many were found; empty before anything is asked
/// @param notes how the words were understood
/// @param instead what to change where nothing was found
/// @param map where the results are; empty where none has a place on it, or where the reader wants none
/// @param otherView leads to the same results without the map, or with it
/// @param administers whether the reader may administer the directory
public record SupportPage(
        SupportForm form,
        List<Choice> needs,
        List<Choice> places,
        List<Choice> days,
        List<Choice> distances,
        List<Choice> access,
        List<Choice> ages,
        List<Choice> languages,
        String heading,
        List<String> notes,
        List<Result> results,
        List<String> instead,
        Pager pager,
        Optional<PlaceMap> map,
        Optional<Link> otherView,
        boolean administers) {

    private static final int ON_A_PAGE = 10;
    private static final List<Integer> DISTANCES_km = List.of(1, 2, 3, 5);

    public SupportPage {
        notes = List.copyOf(notes);
        results = List.copyOf(results);
        instead = List.copyOf(instead);
    }

    /// One entry among those found.
    ///
    /// @param number where it stands among all that were found
    /// @param marked the words that say that it is on the map; empty where it is not, or where there is no map
    public record Result(
            int number,
            String marked,
            String name,
            String href,
            String organisation,
            String summary,
            List<Entry> lines,
            List<Tag> tags,
            String why) {

        public Result {
            lines = List.copyOf(lines);
            tags = List.copyOf(tags);
        }
    }

    /// The page that answers a form.
    ///
    /// @param page the number of the page of results, as it stands in the address
    public static SupportPage answering(
            SupportForm form,
            String page,
            Finding finding,
            StartingPoints startingPoints,
            NeighbourhoodMap neighbourhoods,
            boolean administers) {
        return of(
                form,
                finding.needs(),
                startingPoints.all(),
                finding.languages(),
                form.isAsked() ? Optional.of(finding.find(form.question())) : Optional.empty(),
                page.matches("[0-9]{1,4}") ? Integer.parseInt(page) : 1,
                form.isAsked() ? neighbourhoods.today() : Optional.empty(),
                administers);
    }

    static SupportPage of(
            SupportForm form,
            List<NeedNamed> needs,
            List<StartingPoint> places,
            List<String> languages,
            Optional<Answer> answer,
            int page,
            Optional<BoroughMap> drawn,
            boolean administers) {
        List<FoundSupport> found = answer.map(Answer::found).orElse(List.of());
        int pages = Math.max(1, (found.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int shown = Math.clamp(page, 1, pages);
        int before = (shown - 1) * ON_A_PAGE;
        List<FoundSupport> here = found.stream().skip(before).limit(ON_A_PAGE).toList();
        Optional<ResultsMap> possible =
                drawn.map(ResultsMap::new).filter(map -> here.stream().anyMatch(map::shows));
        Optional<ResultsMap> map = possible.filter(_ -> form.showsMap());
        return new SupportPage(
                form,
                choices("Any need", needs.stream().map(need -> new Choice(need.need(), need.name()))),
                choices("Anywhere", places.stream().map(place -> new Choice(place.key(), place.name()))),
                choices("Any day", Arrays.stream(DayOfWeek.values()).map(SupportPage::day)),
                choices(
                        "Any distance",
                        DISTANCES_km.stream().map(km -> new Choice(String.valueOf(km), km + " km on foot"))),
                Arrays.stream(AccessNeed.values())
                        .map(need -> new Choice(need.key(), need.words()))
                        .toList(),
                choices("Any age", Arrays.stream(AgeBand.values()).map(band -> new Choice(band.key(), band.words()))),
                choices("Any language", languages.stream().map(name -> new Choice(name, capital(name)))),
                answer.map(SupportPage::heading).orElse(""),
                answer.map(SupportPage::notes).orElse(List.of()),
                IntStream.range(0, here.size())
                        .mapToObj(i -> result(here.get(i), before + i + 1, map))
                        .toList(),
                answer.map(Answer::instead).orElse(List.of()),
                Pager.of(shown, pages, number -> form.address() + "&page=" + number),
                map.flatMap(one -> one.of(here, before + 1)),
                possible.map(_ -> otherView(form, shown)),
                administers);
    }

    private static Link otherView(SupportForm form, int page) {
        String address = form.withMap(!form.showsMap()).address() + (page == 1 ? "" : "&page=" + page);
        return new Link(form.showsMap() ? "Hide the map" : "Show the map", address + "#found");
    }

    private static List<Choice> choices(String any, Stream<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", any)), choices).toList();
    }

    private static Choice day(DayOfWeek day) {
        String name = day.getDisplayName(TextStyle.FULL, Locale.UK);
        return new Choice(name.toLowerCase(Locale.ROOT), name);
    }

    private static String heading(Answer answer) {
        return answer.found().isEmpty()
                ? "Nothing was found"
                : Words.count(answer.found().size(), "service found", "services found");
    }

    private static List<String> notes(Answer answer) {
        List<String> notes = new ArrayList<>();
        answer.understood()
                .corrections()
                .forEach(one -> notes.add(
                        "No service has the word “%s”. We looked for “%s”.".formatted(one.typed(), one.meant())));
        if (!answer.understood().needs().isEmpty()) {
            notes.add("We also looked for support with: %s."
                    .formatted(String.join(
                                    ", ",
                                    answer.understood().needs().stream()
                                            .map(NeedNamed::name)
                                            .toList())
                            .toLowerCase(Locale.UK)));
        }
        answer.from()
                .ifPresent(
                        start -> notes.add("Distances are estimates from the middle of %s: 1.3 times the straight line."
                                .formatted(start.name())));
        return notes;
    }

    private static Result result(FoundSupport found, int number, Optional<ResultsMap> map) {
        List<Entry> lines = new ArrayList<>();
        line(lines, "When", found.when());
        if (!found.where().isEmpty()) {
            lines.add(new Entry("Where", found.where(), List.of()));
        }
        line(lines, "Cost", found.cost());
        List<Tag> tags = new ArrayList<>();
        tags.add(found.freshness().tag());
        if (found.closedForNow()) {
            tags.add(new Tag("Closed for now", Tone.GREY));
        }
        return new Result(
                number,
                map.filter(one -> one.shows(found))
                        .map(_ -> "Number %d on the map".formatted(number))
                        .orElse(""),
                found.name(),
                "/support/" + found.entry(),
                found.organisation(),
                found.summary(),
                lines,
                tags,
                why(found));
    }

    private static void line(List<Entry> lines, String term, String words) {
        if (!words.isEmpty()) {
            lines.add(Entry.of(term, words));
        }
    }

    private static String why(FoundSupport found) {
        String reasons = found.reasons().isEmpty() ? "" : String.join(". ", found.reasons()) + ".";
        String although = found.although().isEmpty() ? "" : "But: " + String.join(". ", found.although()) + ".";
        return (reasons + " " + although).strip();
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }
}
