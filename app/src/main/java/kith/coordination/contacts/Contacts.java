package kith.coordination.contacts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.SetGrant;
import kith.access.TaskGrant;
import kith.coordination.actions.ActionOutcome;
import kith.coordination.actions.ActionPermissions;
import kith.coordination.actions.Actions;
import kith.coordination.actions.NewAction;
import kith.coordination.contacts.Contact.EnteredInError;
import kith.coordination.contacts.Contact.Facts;
import kith.coordination.contacts.Contact.Recorded;
import kith.coordination.contacts.ContactOutcome.NoSuchContact;
import kith.coordination.contacts.ContactOutcome.NotPossible;
import kith.coordination.contacts.ContactOutcome.Written;
import kith.kernel.ActionId;
import kith.kernel.ContactId;
import kith.kernel.London;
import kith.kernel.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Contacts with people.
@Service
public class Contacts {

    private final ContactStore store;
    private final Actions actions;
    private final Grants grants;
    private final Clock clock;

    Contacts(ContactStore store, Actions actions, Grants grants, Clock clock) {
        this.store = store;
        this.actions = actions;
        this.grants = grants;
        this.clock = clock;
    }

    /// The contacts with a person, the latest first, for a page that writes down itself whom it shows.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Recorded> of(PersonGrant grant) {
        return store.of(grant);
    }

    /// Those that were entered in error, the latest first, for a page that writes its own entry in the log.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<EnteredInError> mistakes(PersonGrant grant) {
        return store.mistakes(grant);
    }

    /// The last contact with each of these people. Who was never contacted is not in the answer.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PersonId, Recorded> last(SetGrant<?> granted, Collection<PersonId> people) {
        return store.last(granted, people);
    }

    /// The same for the people of a task.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PersonId, Recorded> last(TaskGrant<?> granted, Collection<PersonId> people) {
        return store.last(granted, people);
    }

    /// Writes a contact down, and adds its next step as an action. Either both happen or neither.
    @Transactional
    public ContactOutcome add(PersonGrant grant, Facts facts, Optional<NewAction> nextStep) {
        mustWork(grant);
        Instant now = clock.instant();
        LocalDate today = London.dayOf(now);
        if (facts.on().isAfter(today) || facts.on().isBefore(today.minusYears(1))) {
            return new NotPossible("on", "The day of the contact must be today or within the last year");
        }
        if (facts.note().length() > Facts.LONGEST) {
            return new NotPossible("note", "Enter a note of %d characters or fewer".formatted(Facts.LONGEST));
        }
        Optional<ActionId> action = Optional.empty();
        if (nextStep.isPresent()) {
            switch (actions.add(grant, nextStep.get())) {
                case ActionOutcome.Changed(var added) -> action = Optional.of(added.id());
                case ActionOutcome.NotPossible(var field, var sentence) -> {
                    return new NotPossible("title".equals(field) ? "next" : field, sentence);
                }
                case ActionOutcome.TooLate _, ActionOutcome.NoSuchAction _ ->
                    throw new IllegalStateException("A new action is neither late nor missing");
            }
        }
        Recorded recorded = store.add(grant, facts, action, now);
        grants.shown(grant, "recorded " + recorded.id());
        return new Written(recorded);
    }

    @Transactional
    public ContactOutcome enterInError(PersonGrant grant, ContactId id, String why) {
        mustWork(grant);
        Optional<Contact> found = store.lock(grant, id);
        if (found.isEmpty()) {
            return new NoSuchContact();
        }
        return switch (found.get()) {
            case Recorded _ when why.isBlank() -> new NotPossible("why", "Say what was wrong");
            case Recorded recorded -> {
                EnteredInError wrong =
                        recorded.enterInError(why.strip(), grant.viewer().worker(), clock.instant());
                store.save(wrong);
                grants.shown(grant, "marked %s as entered in error".formatted(id));
                yield new Written(wrong);
            }
            case EnteredInError already -> new Written(already);
        };
    }

    private static void mustWork(PersonGrant grant) {
        if (grant.permission() != ActionPermissions.WORK) {
            throw new IllegalArgumentException("Contacts are written by %s".formatted(ActionPermissions.WORK));
        }
    }
}
