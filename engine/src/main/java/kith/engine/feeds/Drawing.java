package kith.engine.feeds;

import java.time.LocalDate;

/// Draws what an item says from its bytes: at import for what is new or changed, and again whenever facts are redrawn.
///
/// The same bytes say the same on any day, but for a birth date that lies in the future.
public final class Drawing {

    private final LocalDate today;

    public Drawing(LocalDate today) {
        this.today = today;
    }

    /// What an item says as it is being read.
    public Drawn draw(Sent sent) {
        return Drawn.NOTHING;
    }

    /// What a stored item says.
    public Drawn draw(Format format, String type, byte[] header, byte[] bytes, DataClass dataClass) {
        return Drawn.NOTHING;
    }

    LocalDate today() {
        return today;
    }
}
