package kith.ui;

/// There is nothing at an address, or the viewer may not know that there is. `web` answers both with the same
/// page.
public final class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotThere() {
        super("Nothing there", null, false, false);
    }
}
