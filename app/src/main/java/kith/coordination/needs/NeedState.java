package kith.coordination.needs;

import kith.kernel.WorkerId;

/// Where a need stands.
public sealed interface NeedState {

    /// Nobody has taken it up.
    record Open() implements NeedState {}

    record BeingMet(WorkerId owner) implements NeedState {}

    record Met() implements NeedState {}

    /// The person does not want help with it.
    record NotWanted(String why) implements NeedState {

        public NotWanted {
            if (why.isBlank()) {
                throw new IllegalArgumentException("A need that is not wanted says why");
            }
        }

        @Override
        public String toString() {
            return "NotWanted";
        }
    }
}
