package kith.intake;

/// What became of all that was read, so far.
///
/// @param rejected not stored, with what the law keeps out among them
/// @param held about people of whom the partner has not yet said who they are
/// @param keptOut how many of the rejected the law keeps out
/// @param setAside values that could not be used, of items that were stored
/// @param leftOut items that a full extract no longer has
/// @param unknown items of a type that FHIR R4 does not know, stored all the same
public record Tally(
        long stored,
        long changed,
        long unchanged,
        long rejected,
        long held,
        long keptOut,
        long setAside,
        long leftOut,
        long unknown) {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// Everything that was read came to one of five ends.
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
                unknown + more.unknown);
    }

    /// Whether somebody should look at what was turned away.
    public boolean hasProblems() {
        return rejected > keptOut || setAside > 0;
    }
}
