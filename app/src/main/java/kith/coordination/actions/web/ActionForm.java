package kith.coordination.actions.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import kith.coordination.actions.Owner;
import kith.engine.terms.TextLimits;
import kith.kernel.ActionId;
import kith.ui.DateParts;
import org.jspecify.annotations.Nullable;

/// What a worker writes about an action.
///
/// @param within in how many working days it is due, where no day is typed
public record ActionForm(
        @Nullable Long action,
        @Nullable String title,
        @Nullable String owner,
        @Nullable String within,
        @Nullable DateParts due,
        @Nullable DateParts doneOn,
        @Nullable String why) {

    static final ActionForm EMPTY = new ActionForm(null, null, null, null, null, null, null);

    private static final int LONGEST = 500;

    public ActionId id() {
        return new ActionId(action == null ? 0 : action);
    }

    public String typedTitle() {
        return TextLimits.plain(Objects.toString(title, ""));
    }

    public String typedReason() {
        String typed = TextLimits.plain(Objects.toString(why, ""));
        return typed.substring(0, Math.min(typed.length(), LONGEST));
    }

    public String chosenOwner() {
        return Objects.toString(owner, "");
    }

    Optional<Owner> ownerChosen() {
        return Owner.parse(chosenOwner());
    }

    public String chosenWithin() {
        return Objects.toString(within, ActionTimes.USUAL);
    }

    public DateParts typedDue() {
        return due == null ? DateParts.NONE : due;
    }

    /// The day that was typed, or the one that was chosen; empty where there is no such day.
    Optional<LocalDate> dueOn(ActionTimes times) {
        return typedDue().isBlank() ? times.day(chosenWithin()) : typedDue().date();
    }

    public DateParts typedDoneOn() {
        return doneOn == null ? DateParts.NONE : doneOn;
    }

    @Override
    public String toString() {
        return "ActionForm";
    }
}
