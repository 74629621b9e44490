package kith.coordination.plans;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kith.access.disclosure.Audience;

/// For whom a section of a plan is. The person chooses, and a worker records it.
public sealed interface SectionAudience {

    String KEY_WORKER = "key-worker";

    /// Where nobody has chosen.
    static SectionAudience notChosen() {
        return new OfWorkers(Audience.PROFESSIONALS);
    }

    /// Some of the workers who support the person.
    record OfWorkers(Audience audience) implements SectionAudience {}

    /// The person, and whoever is their key worker.
    record OfKeyWorker() implements SectionAudience {}

    /// As the database keeps it.
    default String key() {
        return switch (this) {
            case OfWorkers(var audience) -> audience.key();
            case OfKeyWorker() -> KEY_WORKER;
        };
    }

    static SectionAudience of(String key) {
        return key.equals(KEY_WORKER) ? new OfKeyWorker() : new OfWorkers(Audience.of(key));
    }

    /// What somebody chose on a form; empty where they chose nobody.
    ///
    /// @param choice as [Audience#chosen] knows it, or [#KEY_WORKER]
    static Optional<SectionAudience> chosen(String choice, Collection<String> named) {
        return choice.equals(KEY_WORKER)
                ? Optional.of(new OfKeyWorker())
                : Audience.chosen(choice, named).map(OfWorkers::new);
    }

    /// How [#chosen] is told this audience.
    default String choice() {
        return switch (this) {
            case OfWorkers(var audience) -> audience.choice();
            case OfKeyWorker() -> KEY_WORKER;
        };
    }

    /// The kinds of workers that [#chosen] is told where they are named.
    default List<String> named() {
        return switch (this) {
            case OfWorkers(var audience) -> audience.choice().equals("named") ? audience.keys() : List.of();
            case OfKeyWorker() -> List.of();
        };
    }

    /// As pages say it.
    default String words() {
        return switch (this) {
            case OfWorkers(var audience) -> audience.words();
            case OfKeyWorker() -> "Only the person and the key worker";
        };
    }
}
