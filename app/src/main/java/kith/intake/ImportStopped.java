package kith.intake;

/// An import could not go on: no room on the disk, the database gone. What it had stored is stored, and the
/// same files given again carry on from there.
public final class ImportStopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    ImportStopped(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
