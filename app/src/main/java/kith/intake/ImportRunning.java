package kith.intake;

/// Another import from the same partner is running.
public final class ImportRunning extends ImportRefused {

    private static final long serialVersionUID = 1;

    ImportRunning(String sentence) {
        super(sentence);
    }
}
