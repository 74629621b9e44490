package kith.intake;

/// An import was asked for that cannot be done now, with a sentence that says why.
public sealed class ImportRefused extends RuntimeException permits ImportRunning {

    private static final long serialVersionUID = 1;

    ImportRefused(String sentence) {
        super(sentence);
    }
}
