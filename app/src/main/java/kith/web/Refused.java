package kith.web;

/// The rules say no, in a sentence that the viewer may read. It becomes a page that says so.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sentence;

    public Refused(String sentence) {
        super("Refused by the rules", null, false, false);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
