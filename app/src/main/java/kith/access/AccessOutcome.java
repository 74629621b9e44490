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
        return switch (this) {
            case Permitted<G>(var grant) -> grant;
            case Refused<G>(var sentence) -> throw refusal.apply(sentence);
            case ReasonRequired<G>(var question) -> throw refusal.apply(question);
            case NotFound<G>() -> throw refusal.apply("There is nothing here.");
        };
    }
}
