package kith.intake.labels;

/// A list of codes that is configured is not there, or cannot be used, so nothing can be labelled by it.
public final class ListsMissing extends RuntimeException {

    private static final long serialVersionUID = 1;

    ListsMissing(String sentence) {
        super(sentence);
    }
}
