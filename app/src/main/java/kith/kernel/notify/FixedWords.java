package kith.kernel.notify;

/// Words that a message can hold: those of an enum's constants.
public interface FixedWords {

    String words();
}
