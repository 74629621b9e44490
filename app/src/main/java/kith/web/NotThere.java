package kith.web;

/// There is nothing at an address, or it is not the viewer's to know about. It becomes the page that says so.
public final class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotThere() {
        super("Nothing there", null, false, false);
    }
}
