package kith.web.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kith.kernel.RecordId;
import kith.people.records.RecordOfPerson;
import kith.record.TimelineEntry;
import kith.ui.Choice;
import kith.ui.Names;
import kith.ui.Pager;
import kith.ui.Words;
import org.springframework.web.util.UriComponentsBuilder;

/// What happened, across partners, latest first: one page of it, perhaps of one sort only.
///
/// @param sentence how much there is
public record Timeline(String sentence, String sort, List<Choice> sorts, List<kith.ui.TimelineItem> moments, Pager pager) {

    static final int ON_A_PAGE = 40;

    public Timeline {
        sorts = List.copyOf(sorts);
        moments = List.copyOf(moments);
    }

    public boolean isEmpty() {
        return moments.isEmpty();
    }

    static Timeline of(String path, TimelineForm form, PersonSeen seen, Names names) {
        List<String> kinds =
                seen.timeline().stream().map(TimelineEntry::what).distinct().sorted().toList();
        String sort = kinds.contains(form.sortWords()) ? form.sortWords() : "";
        List<TimelineEntry> wanted = seen.timeline().stream()
                .filter(moment -> sort.isEmpty() || moment.what().equals(sort))
                .toList();
        int pages = Math.max(1, (wanted.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int page = Math.min(form.pageNumber(), pages);
        List<TimelineEntry> shown = wanted.subList((page - 1) * ON_A_PAGE, Math.min(wanted.size(), page * ON_A_PAGE));
        Map<RecordId, String> partners = partners(seen.records(), names);
        return new Timeline(
                sentence(wanted.size(), page, shown.size()),
                sort,
                choices(kinds),
                shown.stream().map(moment -> moment(moment, partners)).toList(),
                Pager.of(page, pages, to -> href(path, sort, to)));
    }

    private static String sentence(int all, int page, int shown) {
        if (all == 0) {
            return "Nothing that happened has come in.";
        }
        int first = (page - 1) * ON_A_PAGE + 1;
        String count = Words.count(all, "thing, latest first.", "things, latest first.");
        return all == shown
                ? count
                : count + " These are %s to %s.".formatted(Words.number(first), Words.number((long) first + shown - 1));
    }

    private static List<Choice> choices(List<String> kinds) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", "Everything")));
        kinds.forEach(kind -> choices.add(new Choice(kind, kind)));
        return choices;
    }

    private static Map<RecordId, String> partners(List<RecordOfPerson> records, Names names) {
        Map<RecordId, String> partners = new HashMap<>();
        records.forEach(record -> partners.put(record.record(), names.partner(record.partner())));
        return partners;
    }

    private static kith.ui.TimelineItem moment(TimelineEntry moment, Map<RecordId, String> partners) {
        return new kith.ui.TimelineItem(
                when(moment.on(), moment.until()),
                moment.what() + ": " + moment.words(),
                partners.getOrDefault(moment.record(), ""),
                Stream.of(moment.detail()).filter(detail -> !detail.isBlank()).toList(),
                List.of());
    }

    private static String when(Optional<LocalDate> on, Optional<LocalDate> until) {
        String began = on.map(Words::day).orElse("Day not known");
        return until.filter(end -> !on.equals(Optional.of(end)))
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
        return "Timeline[" + moments.size() + "]";
    }
}
