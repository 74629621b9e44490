package kith.people.linkage;

import java.util.Optional;
import java.util.OptionalLong;

/// What links records from one moment on.
///
/// @param model the number of its match model and the slot of its keys; where there is none, the first rule links
/// @param earlier the generation that comes back when this one is taken back
record Generation(long id, Optional<ModelInSlot> model, OptionalLong earlier) {

    /// A model's number, with where its keys and pairs are.
    record ModelInSlot(long id, Slot slot) {}
}
