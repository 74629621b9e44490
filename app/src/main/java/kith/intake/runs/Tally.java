package kith.intake.runs;

/// What an import counted.
///
/// @param rejected items that were not stored, with those that the law keeps out
/// @param held items about people whose demographics the partner has not sent yet
/// @param keptOut how many of the rejected items the law keeps out
/// @param setAside values that could not be used, in items that were stored
/// @param leftOut items that are missing from a full extract
/// @param unknown items of a type that FHIR R4 does not have; they are stored
/// @param notUnderstood items that were stored although a value of them could not be used
/// @param notRead files of the feed that Kith does not read
public record Tally(
        long stored,
        long changed,
        long unchanged,
        long rejected,
        long held,
        long keptOut,
        long setAside,
        long leftOut,
        long unknown,
        long notUnderstood,
        long notRead) {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static Tally stored(long items) {
        return new Tally(items, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    public static Tally changed(long items) {
        return new Tally(0, items, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    public static Tally unchanged(long items) {
        return new Tally(0, 0, items, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    public static Tally rejected(long items) {
        return new Tally(0, 0, 0, items, 0, 0, 0, 0, 0, 0, 0);
    }

    public static Tally held(long items) {
        return new Tally(0, 0, 0, 0, items, 0, 0, 0, 0, 0, 0);
    }

    /// Items that the law keeps out are rejected items too.
    public static Tally keptOut(long items) {
        return new Tally(0, 0, 0, items, 0, items, 0, 0, 0, 0, 0);
    }

    public static Tally setAside(long values) {
        return new Tally(0, 0, 0, 0, 0, 0, values, 0, 0, 0, 0);
    }

    public static Tally leftOut(long items) {
        return new Tally(0, 0, 0, 0, 0, 0, 0, items, 0, 0, 0);
    }

    public static Tally unknown(long items) {
        return new Tally(0, 0, 0, 0, 0, 0, 0, 0, items, 0, 0);
    }

    public static Tally notUnderstood(long items) {
        return new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, items, 0);
    }

    public static Tally notRead(long files) {
        return new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, files);
    }

    /// Every item that was read is counted in one of these five.
    public long read() {
        return stored + changed + unchanged + rejected + held;
    }

    public Tally plus(Tally more) {
        return new Tally(
                stored + more.stored,
                changed + more.changed,
                unchanged + more.unchanged,
                rejected + more.rejected,
                held + more.held,
                keptOut + more.keptOut,
                setAside + more.setAside,
                leftOut + more.leftOut,
                unknown + more.unknown,
                notUnderstood + more.notUnderstood,
                notRead + more.notRead);
    }

    /// Whether somebody should look at the rejects.
    public boolean hasProblems() {
        return rejected > keptOut || setAside > 0 || notRead > 0;
    }
}
