package kith.coordination.actions.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kith.access.Viewer;
import kith.access.disclosure.Disclosed;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.PersonField;
import kith.coordination.actions.Action;
import kith.coordination.actions.Action.Open;
import kith.coordination.actions.Owner;
import kith.coordination.actions.Owners;
import kith.coordination.actions.web.ActionsPart.OneAction;
import kith.coordination.actions.web.ActionsPart.PastAction;
import kith.kernel.London;
import kith.kernel.WorkerId;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;
import org.springframework.stereotype.Component;

/// An action in words.
@Component
public class ActionWords {

    private final Owners owners;

    ActionWords(Owners owners) {
        this.owners = owners;
    }

    /// What is to be done. A worker may have written into it where the person is to be found, so it is disclosed
    /// as a note. Whoever wrote or owns it sees it.
    public static String title(Action action, Disclosure disclosure, Viewer viewer) {
        boolean own = action.request().by().equals(viewer.worker())
                || action.assignment().owner().equals(new Owner.OfWorker(viewer.worker()));
        String title = action.request().title();
        return own ? title : disclosure.of(PersonField.NOTE, title).orElse(Disclosed.WITHHELD);
    }

    /// How it stands: overdue, due today, or nothing to say.
    public static List<Tag> tags(Open action, LocalDate today) {
        List<Tag> tags = new ArrayList<>(Tag.due(action.assignment().due(), today));
        if (action.escalatedOn().isPresent()) {
            tags.add(new Tag("Escalated", Tone.ORANGE));
        }
        return tags;
    }

    public String owner(Action action) {
        return owners.name(action.assignment().owner());
    }

    OneAction open(Open action, String title, LocalDate today) {
        LocalDate due = action.assignment().due();
        return new OneAction(
                String.valueOf(action.id().value()),
                title,
                owner(action),
                action.assignment().owner().key(),
                "Due " + Words.day(due),
                tags(action, today),
                "Asked for by %s on %s: %s"
                        .formatted(
                                name(action.request().by()),
                                Words.day(London.dayOf(action.request().at())),
                                action.request().origin().words()));
    }

    PastAction over(Action action, Disclosure disclosure, Viewer viewer) {
        String title = title(action, disclosure, viewer);
        String id = String.valueOf(action.id().value());
        return switch (action) {
            case Open open -> throw new IllegalArgumentException(open.id() + " is not over");
            case Action.Done done ->
                new PastAction(
                        id,
                        title,
                        done.isOnTime() ? new Tag("Done on time", Tone.GREEN) : new Tag("Done late", Tone.GREY),
                        List.of(
                                "Done on %s, due %s"
                                        .formatted(
                                                Words.day(done.on()),
                                                Words.day(done.assignment().due())),
                                entered(done.entered())),
                        true);
            case Action.Cancelled over ->
                new PastAction(
                        id,
                        title,
                        new Tag("Cancelled", Tone.GREY),
                        List.of(why(over.why(), over.entered(), disclosure, viewer), entered(over.entered())),
                        false);
            case Action.EnteredInError over ->
                new PastAction(
                        id,
                        title,
                        new Tag("Entered in error", Tone.GREY),
                        List.of(why(over.why(), over.entered(), disclosure, viewer), entered(over.entered())),
                        false);
        };
    }

    /// Why it was cancelled or a mistake is free text, as a note is.
    private static String why(String why, Action.Entered entered, Disclosure disclosure, Viewer viewer) {
        return entered.by().equals(viewer.worker())
                ? why
                : disclosure.of(PersonField.NOTE, why).orElse(Disclosed.WITHHELD);
    }

    private String entered(Action.Entered entered) {
        return "Entered by %s on %s".formatted(name(entered.by()), Words.moment(entered.at()));
    }

    private String name(WorkerId worker) {
        return owners.name(worker);
    }
}
