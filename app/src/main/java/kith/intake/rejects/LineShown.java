package kith.intake.rejects;

/// The answer to a request to read a rejected line in the partner's own file.
public sealed interface LineShown {

    /// What the line says. It is kept nowhere.
    record Line(String text) implements LineShown {

        @Override
        public String toString() {
            return "Line";
        }
    }

    /// It cannot be read any more, or the viewer may not read it, and why, in a sentence.
    record No(String sentence) implements LineShown {}
}
