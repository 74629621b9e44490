package kith.record.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kith.access.disclosure.SourceIdentity;
import kith.access.person.PanelRequest;
import kith.kernel.RecordId;
import kith.record.TimelineEntry;
import kith.ui.Choice;
import kith.ui.Pager;
import kith.ui.TimelineItem;
import kith.ui.Words;
import kith.ui.person.PersonTab;
import org.springframework.web.util.UriComponentsBuilder;

/// The timeline of a person across partners, latest first: one page of it, perhaps of one kind only.
///
/// @param path the address of the tab
/// @param sentence how many entries there are, and which of them the page shows
public record Timeline(
        String path, String sentence, String sort, List<Choice> sorts, List<TimelineItem> items, Pager pager) {

    static final int ON_A_PAGE = 40;

    public Timeline {
        sorts = List.copyOf(sorts);
        items = List.copyOf(items);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    static Timeline of(List<TimelineEntry> entries, Map<RecordId, SourceIdentity> sources, PanelRequest request) {
        List<String> kinds =
                entries.stream().map(TimelineEntry::what).distinct().sorted().toList();
        String sort = request.parameter("sort").filter(kinds::contains).orElse("");
        List<TimelineEntry> wanted = entries.stream()
                .filter(entry -> sort.isEmpty() || entry.what().equals(sort))
                .toList();
        int pages = Math.max(1, (wanted.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int page = Math.min(page(request), pages);
        List<TimelineEntry> shown = wanted.subList((page - 1) * ON_A_PAGE, Math.min(wanted.size(), page * ON_A_PAGE));
        return new Timeline(
                PersonTab.TIMELINE.href(request.path()),
                sentence(wanted.size(), page, shown.size()),
                sort,
                choices(kinds),
                shown.stream().map(entry -> item(entry, sources, request)).toList(),
                Pager.of(page, pages, to -> href(PersonTab.TIMELINE.href(request.path()), sort, to)));
    }

    private static int page(PanelRequest request) {
        return request.parameter("page")
                .filter(number -> number.matches("[1-9][0-9]{0,5}"))
                .map(Integer::valueOf)
                .orElse(1);
    }

    private static String sentence(int all, int page, int shown) {
        if (all == 0) {
            return "No entries yet.";
        }
        String count = Words.count(all, "entry, latest first.", "entries, latest first.");
        int first = (page - 1) * ON_A_PAGE + 1;
        return all == shown
                ? count
                : count
                        + " This page shows %s to %s."
                                .formatted(Words.number(first), Words.number((long) first + shown - 1));
    }

    private static List<Choice> choices(List<String> kinds) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", "Everything")));
        kinds.forEach(kind -> choices.add(new Choice(kind, kind)));
        return choices;
    }

    private static TimelineItem item(TimelineEntry entry, Map<RecordId, SourceIdentity> sources, PanelRequest request) {
        return new TimelineItem(
                entry.days().map(Timeline::when).orElse("Day withheld"),
                entry.what() + ": " + entry.words().words(words -> words),
                Optional.ofNullable(sources.get(entry.record()))
                        .map(source -> source.words(request.names()))
                        .orElse(""),
                Stream.of(entry.detail().orElse(""))
                        .filter(detail -> !detail.isBlank())
                        .toList(),
                List.of());
    }

    private static String when(TimelineEntry.Days days) {
        String began = days.on().map(Words::day).orElse("Day not known");
        return days.until()
                .filter(end -> !days.on().equals(Optional.of(end)))
                .map(end -> began + " to " + Words.day(end))
                .orElse(began);
    }

    private static String href(String path, String sort, int page) {
        UriComponentsBuilder href = UriComponentsBuilder.fromPath(path);
        if (!sort.isEmpty()) {
            href.queryParam("sort", sort);
        }
        return href.queryParam("page", page).fragment("timeline").encode().toUriString();
    }

    @Override
    public String toString() {
        return "Timeline[" + items.size() + "]";
    }
}
