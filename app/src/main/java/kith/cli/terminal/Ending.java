package kith.cli.terminal;

/// How a command ends, as its exit status tells a script.
public enum Ending {
    DONE(0),
    REJECTED_OR_NOT_FOUND(1),
    WRONG_USAGE(2),
    COULD_NOT_RUN(3);

    private final int status;

    Ending(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
