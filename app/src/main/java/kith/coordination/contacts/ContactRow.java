package kith.coordination.contacts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kith.coordination.contacts.Contact.EnteredInError;
import kith.coordination.contacts.Contact.Entry;
import kith.coordination.contacts.Contact.Facts;
import kith.coordination.contacts.Contact.Recorded;
import kith.kernel.ActionId;
import kith.kernel.ContactId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import org.jspecify.annotations.Nullable;

/// One row of `coordination.contact`.
record ContactRow(
        ContactId id,
        PersonId person,
        LocalDate onDay,
        String way,
        String whom,
        String result,
        String note,
        @Nullable Long nextStep,
        WorkerId recordedBy,
        Instant recordedAt,
        String state,
        @Nullable String endedBecause,
        @Nullable Long endedBy,
        @Nullable Instant endedAt) {

    static ContactRow of(Contact contact) {
        return switch (contact) {
            case Recorded(var entry) -> row(entry, "recorded", null, null, null);
            case EnteredInError(var entry, var why, var by, var at) ->
                row(entry, "entered-in-error", why, by.value(), at);
        };
    }

    private static ContactRow row(
            Entry entry, String state, @Nullable String why, @Nullable Long by, @Nullable Instant at) {
        Facts facts = entry.facts();
        return new ContactRow(
                entry.id(),
                entry.person(),
                facts.on(),
                facts.way().key(),
                facts.whom().key(),
                facts.result().key(),
                facts.note(),
                entry.nextStep().map(ActionId::value).orElse(null),
                entry.by(),
                entry.at(),
                state,
                why,
                by,
                at);
    }

    Contact toContact() {
        return switch (state) {
            case "recorded" -> recorded();
            case "entered-in-error" ->
                recorded()
                        .enterInError(
                                requireNonNull(endedBecause),
                                new WorkerId(requireNonNull(endedBy)),
                                requireNonNull(endedAt));
            default -> throw new IllegalStateException("%s is in unknown state %s".formatted(id, state));
        };
    }

    Recorded recorded() {
        return new Recorded(new Entry(
                id,
                person,
                new Facts(onDay, ContactWay.of(way), ContactedParty.of(whom), ContactResult.of(result), note),
                Optional.ofNullable(nextStep).map(ActionId::new),
                recordedBy,
                recordedAt));
    }

    @Override
    public String toString() {
        return "ContactRow[" + id + "]";
    }
}
