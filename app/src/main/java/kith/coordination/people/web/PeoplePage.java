package kith.coordination.people.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.coordination.people.ListedPeople;
import kith.coordination.people.PeopleQuestion.Order;
import kith.coordination.people.PeopleQuestion.State;
import kith.coordination.people.PeopleQuestion.Whose;
import kith.coordination.people.SavedView;
import kith.ui.Choice;
import kith.ui.Link;
import kith.ui.Mistakes;
import kith.ui.Pager;
import kith.ui.Tag;
import kith.ui.Words;

/// The list of people.
///
/// @param sentence how many there are
/// @param note what the reader has to know of the list; empty where nothing
/// @param everybody leads to the list without filters; empty where nothing narrows it
/// @param file where the same people come as a file
/// @param print where the same people come as pages to print
/// @param filters what is asked, for the forms of the page
/// @param done what was done; empty where nothing was
public record PeoplePage(
        PeopleFilter filter,
        String sentence,
        String note,
        String everybody,
        List<Row> rows,
        Pager pager,
        String file,
        String print,
        List<Link> views,
        List<String> saved,
        List<Choice> filters,
        List<Choice> keyWorkers,
        Mistakes mistakes,
        String done) {

    static final int ON_A_PAGE = 25;

    private static final int CONDITIONS_SHOWN = 3;
    private static final int NEWS_SHOWN = 2;

    private static final List<Choice> VIEWS = List.of(
            new Choice("", "Everybody"),
            view("My people", PeopleForm.of(Whose.MINE, "", "", "", "", Order.NEXT_STEP.key())),
            view("Changed lately", changedLately()),
            view("No key worker", PeopleForm.of(Whose.EVERYBODY, State.NO_KEY_WORKER.key(), "", "", "", "")),
            view(
                    "No contact for 90 days",
                    PeopleForm.of(Whose.EVERYBODY, "", "", "", PeopleForm.NONE_FOR_90_DAYS, "")));

    public PeoplePage {
        rows = List.copyOf(rows);
        views = List.copyOf(views);
        saved = List.copyOf(saved);
        filters = List.copyOf(filters);
        keyWorkers = List.copyOf(keyWorkers);
    }

    private static Choice view(String name, PeopleForm form) {
        return new Choice(form.filters(), name);
    }

    private static PeopleForm changedLately() {
        return PeopleForm.of(Whose.EVERYBODY, "", PeopleForm.ANYTHING, "", "", Order.CHANGED.key());
    }

    static PeoplePage of(
            PeopleForm form,
            PeopleFilter filter,
            ListedPeople listed,
            List<PeopleLine> lines,
            List<SavedView> saved,
            List<Choice> keyWorkers,
            Mistakes mistakes,
            String done) {
        int pages = Math.max(1, (listed.total() + ON_A_PAGE - 1) / ON_A_PAGE);
        return new PeoplePage(
                filter,
                sentence(form, listed.total(), lines.size()),
                listed.isPartial()
                        ? "There are too many people to look at all of them. Choose a neighbourhood or a state."
                        : "",
                form.narrows() ? PeopleForm.PATH : "",
                lines.stream().map(PeoplePage::row).toList(),
                Pager.of(Math.min(form.pageNumber(), pages), pages, page -> form.href(PeopleForm.PATH, page)),
                form.href(PeopleForm.PATH + "/people.csv", 1),
                form.href(PeopleForm.PATH + "/print", 1),
                views(saved),
                saved.stream().map(SavedView::name).toList(),
                hidden(filter),
                keyWorkers,
                mistakes,
                done);
    }

    private static List<Link> views(List<SavedView> saved) {
        return Stream.concat(VIEWS.stream(), saved.stream().map(view -> new Choice(view.filters(), view.name())))
                .map(view ->
                        new Link(view.text(), PeopleForm.PATH + (view.value().isEmpty() ? "" : "?" + view.value())))
                .toList();
    }

    private static List<Choice> hidden(PeopleFilter filter) {
        return filter.fields().stream()
                .map(field -> new Choice(field.name(), field.value()))
                .toList();
    }

    private static String sentence(PeopleForm form, int total, int shown) {
        if (shown == 0) {
            return form.narrows() ? "Nobody matches these filters" : "You have no people yet";
        }
        String all = Words.count(total, "person", "people");
        int first = (form.pageNumber() - 1) * ON_A_PAGE + 1;
        return total <= shown
                ? all
                : "%s. This page shows %s to %s"
                        .formatted(all, Words.number(first), Words.number((long) first + shown - 1));
    }

    private static Row row(PeopleLine line) {
        int more = line.conditions().size() - CONDITIONS_SHOWN;
        return new Row(
                line.key(),
                line.name(),
                line.age(),
                line.tags(),
                line.news().stream().limit(NEWS_SHOWN).toList(),
                line.conditions().stream().limit(CONDITIONS_SHOWN).toList(),
                more > 0 ? "and %d more".formatted(more) : "",
                line.state(),
                line.keyWorker().equals(PeopleLine.NOBODY) ? "" : line.keyWorker(),
                line.lastContact(),
                line.due().map(day -> next(line, day)),
                line.dueTags());
    }

    private static String next(PeopleLine line, LocalDate day) {
        return "%s, due %s".formatted(line.nextStep(), Words.day(day));
    }

    /// One person of the page.
    ///
    /// @param more how many more conditions there are; empty where all are shown
    /// @param keyWorker empty where nobody is
    public record Row(
            String key,
            String name,
            String age,
            List<Tag> tags,
            List<String> news,
            List<String> conditions,
            String more,
            Tag state,
            String keyWorker,
            String lastContact,
            Optional<String> nextStep,
            List<Tag> nextTags) {

        public Row {
            tags = List.copyOf(tags);
            news = List.copyOf(news);
            conditions = List.copyOf(conditions);
            nextTags = List.copyOf(nextTags);
        }

        @Override
        public String toString() {
            return "Row[" + key + "]";
        }
    }

    @Override
    public String toString() {
        return "PeoplePage";
    }
}
