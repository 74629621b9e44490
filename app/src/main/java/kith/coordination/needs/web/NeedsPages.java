package kith.coordination.needs.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.disclosure.Disclosed;
import kith.access.disclosure.PersonField;
import kith.access.person.PanelRequest;
import kith.coordination.actions.Owners;
import kith.coordination.needs.NeedArea;
import kith.coordination.needs.NeedPicture;
import kith.coordination.needs.NeedState.BeingMet;
import kith.coordination.needs.NeedState.Met;
import kith.coordination.needs.NeedState.NotWanted;
import kith.coordination.needs.NeedState.Open;
import kith.coordination.needs.NeedStatement;
import kith.coordination.needs.NeedStatement.Speaker.InConversation;
import kith.coordination.needs.Needs;
import kith.coordination.needs.PersonNeed;
import kith.coordination.needs.web.NeedsPage.Area;
import kith.coordination.needs.web.NeedsPage.Seen;
import kith.coordination.needs.web.NeedsPage.Statement;
import kith.kernel.London;
import kith.kernel.WorkerId;
import kith.population.web.person.PersonPages;
import kith.population.web.person.PersonView;
import kith.ui.Choice;
import kith.ui.Mistakes;
import kith.ui.NotThere;
import kith.ui.Words;
import kith.ui.person.PersonTab;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the page of what a person needs, in one transaction with its entry in the log.
@Component
class NeedsPages {

    private final PersonPages pages;
    private final NeedsReading reading;
    private final Needs needs;
    private final Owners owners;
    private final Grants grants;
    private final Clock clock;

    NeedsPages(PersonPages pages, NeedsReading reading, Needs needs, Owners owners, Grants grants, Clock clock) {
        this.pages = pages;
        this.reading = reading;
        this.needs = needs;
        this.owners = owners;
        this.grants = grants;
        this.clock = clock;
    }

    @Transactional
    NeedsPage page(PersonGrant grant, String person, NeedForm form, Mistakes mistakes, String done) {
        PersonView view = pages.open(grant, person, PersonTab.SUMMARY, London.today(clock), Map.of())
                .orElseThrow(NotThere::new);
        NeedPicture picture = reading.picture(grant, view.request());
        grants.shown(grant, "needs of a person");
        return new NeedsPage(
                view.frame(),
                areas(picture, grant.viewer().worker(), view.request()),
                picture.circumstances().stream()
                        .map(NeedStatement::words)
                        .distinct()
                        .toList(),
                kinds(),
                needs.catalogue().version(),
                person + "/needs",
                form,
                mistakes,
                done);
    }

    private List<Choice> kinds() {
        return needs.catalogue().kinds().stream()
                .map(kind -> new Choice(
                        kind.key().value(), "%s: %s".formatted(kind.area().words(), kind.name())))
                .toList();
    }

    private List<Area> areas(NeedPicture picture, WorkerId viewer, PanelRequest request) {
        List<Area> areas = new ArrayList<>();
        for (NeedArea area : NeedArea.values()) {
            List<Seen> seen = new ArrayList<>();
            picture.needs().stream()
                    .filter(need -> need.area() == area)
                    .forEach(need -> seen.add(seen(
                            "%s-%d".formatted(area.name().toLowerCase(Locale.ROOT), seen.size() + 1),
                            need,
                            viewer,
                            request)));
            if (!seen.isEmpty()) {
                areas.add(new Area(area.words(), seen));
            }
        }
        return areas;
    }

    private Seen seen(String id, PersonNeed need, WorkerId viewer, PanelRequest request) {
        List<Statement> statements = new ArrayList<>();
        for (NeedStatement statement : need.statements()) {
            statements.add(statement("%s-%d".formatted(id, statements.size()), statement, viewer, request));
        }
        return new Seen(
                id,
                need.key().value(),
                need.name(),
                NeedWords.tag(need.state()),
                where(need, request),
                statements,
                need.key().isOwn() ? "" : "/support?need=" + need.key().value(),
                moves(need, viewer));
    }

    private static Statement statement(String id, NeedStatement statement, WorkerId viewer, PanelRequest request) {
        String words = NeedWords.words(statement, viewer, request);
        boolean isSeen = words.equals(statement.words());
        String own = statement.by() instanceof InConversation(var said, var _, var writer) && writer.equals(viewer)
                ? String.valueOf(said.value())
                : "";
        return new Statement(
                id,
                words,
                NeedWords.speaker(statement, request),
                statement.on().map(Words::day).orElse(""),
                isSeen ? statement.sortedBy() : "",
                own);
    }

    /// Why it is not wanted is free text, which can tell where the person is.
    private String where(PersonNeed need, PanelRequest request) {
        String since = need.since().map(Words::day).orElse("");
        if (need.saidAgain().isPresent()) {
            return "Closed on %s. Said again on %s.".formatted(since, Words.day(need.saidAgain()));
        }
        return switch (need.state()) {
            case Open() -> since.isEmpty() ? "Nobody has taken it up." : "Open again since %s.".formatted(since);
            case BeingMet(var owner) -> "%s is working on it since %s.".formatted(owners.name(owner), since);
            case Met() -> "Met on %s.".formatted(since);
            case NotWanted(var why) ->
                "Not wanted, said on %s: %s"
                        .formatted(
                                since,
                                request.disclosure().of(PersonField.NOTE, why).orElse(Disclosed.WITHHELD));
        };
    }

    private static List<Choice> moves(PersonNeed need, WorkerId viewer) {
        boolean mine = need.state().equals(new BeingMet(viewer));
        return Stream.of(
                        mine ? null : new Choice("mine", "I am working on it"),
                        need.state() instanceof Met ? null : new Choice("met", "It is met"),
                        need.state() instanceof Open ? null : new Choice("open", "Open it again"))
                .filter(Objects::nonNull)
                .toList();
    }
}
