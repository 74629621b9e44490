package kith.ui;

/// The access rules said no, in a sentence that the viewer may read. `web` shows it on a page of its own.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sentence;

    public Refused(String sentence) {
        super("Refused by the rules", null, false, false);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
