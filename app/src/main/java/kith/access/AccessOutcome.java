package kith.access;

import java.util.function.Function;
import kith.ui.NotThere;

/// The answer to a viewer who asks to see or do something.
///
/// @param <G> the kind of grant
public sealed interface AccessOutcome<G extends Grant> {

    record Permitted<G extends Grant>(G grant) implements AccessOutcome<G> {}

    /// No, and why, in a sentence a worker can read.
    record Refused<G extends Grant>(String sentence) implements AccessOutcome<G> {}

    /// Not by role and relationship alone: they may say why they need to, and it will be recorded.
    record ReasonRequired<G extends Grant>(String question) implements AccessOutcome<G> {}

    /// There is nothing here that the viewer may know of. It says the same where there is nothing.
    record NotFound<G extends Grant>() implements AccessOutcome<G> {}

    /// What the caller makes of the grant, or else of the sentence that says why not.
    default <R> R either(Function<? super G, ? extends R> permitted, Function<String, ? extends R> refused) {
        return switch (this) {
            case Permitted<G>(var grant) -> permitted.apply(grant);
            case Refused<G>(var sentence) -> refused.apply(sentence);
            case ReasonRequired<G>(var question) -> refused.apply(question);
            case NotFound<G>() -> refused.apply("There is nothing here.");
        };
    }

    /// The grant; otherwise the page that says why not.
    default G orRefuse() {
        return switch (this) {
            case Permitted<G>(var grant) -> grant;
            case Refused<G>(var sentence) -> throw new kith.ui.Refused(sentence);
            case ReasonRequired<G>(var question) -> throw new kith.ui.Refused(question);
            case NotFound<G>() -> throw new NotThere();
        };
    }

    /// The grant; otherwise what the caller makes of the sentence that says why not.
    default <X extends RuntimeException> G orElseThrow(Function<String, X> refusal) {
        return either(grant -> grant, sentence -> {
            throw refusal.apply(sentence);
        });
    }
}
