package kith.kernel.jobs;

import org.jspecify.annotations.Nullable;

/// What went wrong, for the log, without the words of it: an error's message can hold values of somebody's
/// record.
final class Quiet extends RuntimeException {

    private Quiet(Throwable about, @Nullable Quiet cause) {
        super(about.getClass().getName(), cause, false, true);
        setStackTrace(about.getStackTrace());
    }

    @SuppressWarnings("ReferenceEquality") // a throwable may name itself as its cause
    static Quiet withoutMessages(Throwable about) {
        Throwable cause = about.getCause();
        return new Quiet(about, cause == null || cause == about ? null : withoutMessages(cause));
    }
}
