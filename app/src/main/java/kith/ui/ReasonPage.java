package kith.ui;

/// Asks why somebody needs to see a person whom their work alone does not open.
///
/// @param sentence what the rules say
/// @param action where the reason goes
/// @param back where the viewer goes back to without looking
public record ReasonPage(
        String sentence, String action, String reasonKind, String reason, String back, Mistakes mistakes) {

    @Override
    public String toString() {
        return "ReasonPage[" + action + "]";
    }
}
