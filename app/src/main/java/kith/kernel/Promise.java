package kith.kernel;

import java.util.List;

/// Something that a module says is so and that no constraint of its tables can hold, as that nothing of its
/// hangs on a person who is not there. A module keeps its promises as beans; `./kith check` asks them all.
public interface Promise {

    /// What is promised, as a sentence: "Every fact belongs to a known record".
    String sentence();

    /// How often it is broken.
    long broken();

    /// Where to look, as `/jobs/17`: the first few places, with nothing personal in them. Empty where the sentence
    /// says enough.
    default List<String> places() {
        return List.of();
    }
}
