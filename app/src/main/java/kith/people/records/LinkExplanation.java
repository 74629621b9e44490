package kith.people.records;

import kith.access.disclosure.Disclosure;
import kith.access.disclosure.PersonField;
import org.jspecify.annotations.Nullable;

/// Why a record belongs to its person.
///
/// @param model the match model behind it, if any
/// @param probability the match probability that the model found, if any
/// @param words the reason as an earlier version of Kith wrote it, where there is no code for it
public record LinkExplanation(
        LinkReason reason,
        @Nullable Long model,
        @Nullable Double probability,
        @Nullable String words) {

    /// The same without how likely it is, and without words that may say so, where those are withheld.
    LinkExplanation disclosedBy(Disclosure disclosure) {
        return disclosure.shows(PersonField.MATCH_PROBABILITY) ? this : new LinkExplanation(reason, model, null, null);
    }
}
