package kith.coordination.contacts.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.coordination.actions.web.ActionTimes;
import kith.coordination.contacts.Contact.Facts;
import kith.coordination.contacts.ContactResult;
import kith.coordination.contacts.ContactWay;
import kith.coordination.contacts.ContactedParty;
import kith.engine.terms.TextLimits;
import kith.kernel.ContactId;
import kith.ui.DateParts;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import org.jspecify.annotations.Nullable;

/// A contact as a worker writes it. Most of it is filled in: a telephone call to the person, today.
///
/// @param next the next step; empty where there is none
public record ContactForm(
        @Nullable Long contact,
        @Nullable String way,
        @Nullable String whom,
        @Nullable String result,
        @Nullable DateParts on,
        @Nullable String note,
        @Nullable String next,
        @Nullable String within,
        @Nullable String why) {

    static final ContactForm EMPTY = new ContactForm(null, null, null, null, null, null, null, null, null);

    ContactId id() {
        return new ContactId(contact == null ? 0 : contact);
    }

    public String chosenWay() {
        return Objects.toString(way, ContactWay.TELEPHONE.key());
    }

    public String chosenWhom() {
        return Objects.toString(whom, ContactedParty.PERSON.key());
    }

    public String chosenResult() {
        return Objects.toString(result, "");
    }

    public DateParts typedOn() {
        return on == null ? DateParts.NONE : on;
    }

    public String typedNote() {
        return TextLimits.plain(Objects.toString(note, ""));
    }

    public String typedNext() {
        return TextLimits.plain(Objects.toString(next, ""));
    }

    public String chosenWithin() {
        return Objects.toString(within, ActionTimes.USUAL);
    }

    String typedReason() {
        return TextLimits.plain(Objects.toString(why, ""));
    }

    Mistakes mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        if (ContactResult.find(chosenResult()).isEmpty()) {
            mistakes.add(new Mistake("result", "Select the result"));
        }
        if (!typedOn().isBlank() && typedOn().date().isEmpty()) {
            mistakes.add(new Mistake("on", "Enter a real date, or leave it empty for today"));
        }
        return new Mistakes(mistakes);
    }

    /// What happened, once there are no mistakes.
    Optional<Facts> facts(LocalDate today) {
        return ContactResult.find(chosenResult())
                .map(came -> new Facts(
                        typedOn().date().orElse(today),
                        ContactWay.find(chosenWay()).orElse(ContactWay.TELEPHONE),
                        ContactedParty.find(chosenWhom()).orElse(ContactedParty.PERSON),
                        came,
                        typedNote()));
    }

    @Override
    public String toString() {
        return "ContactForm";
    }
}
