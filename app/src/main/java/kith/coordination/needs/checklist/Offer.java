package kith.coordination.needs.checklist;

import java.util.Optional;
import kith.coordination.needs.NeedKey;

/// What a worker can do where the answer is yes.
public sealed interface Offer {

    String words();

    /// The need by which support is found; empty where the directory has none.
    Optional<NeedKey> need();

    /// Something is to be done.
    record OfAction(String words, Optional<NeedKey> need) implements Offer {}

    /// Something is needed.
    record OfNeed(String words, NeedKey about) implements Offer {

        @Override
        public Optional<NeedKey> need() {
            return Optional.of(about);
        }
    }

    /// The worker looks for support in the directory with the person.
    record OfSupport(String words, NeedKey about) implements Offer {

        @Override
        public Optional<NeedKey> need() {
            return Optional.of(about);
        }
    }

    static Offer of(String kind, String need, String words) {
        return switch (kind) {
            case "action" -> new OfAction(words, need.isEmpty() ? Optional.empty() : Optional.of(new NeedKey(need)));
            case "need" -> new OfNeed(words, new NeedKey(need));
            case "support" -> new OfSupport(words, new NeedKey(need));
            default -> throw new IllegalStateException("No offer is of the kind " + kind);
        };
    }
}
