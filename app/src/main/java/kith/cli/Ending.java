package kith.cli;

/// How a command ends, as its exit status tells a script.
enum Ending {
    DONE(0),
    REJECTED_OR_NOT_FOUND(1),
    WRONG_USAGE(2),
    COULD_NOT_RUN(3);

    private final int status;

    Ending(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
