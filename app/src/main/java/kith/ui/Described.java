package kith.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ties a field to its hint and its mistake, for those who hear the page.
public final class Described {

    /// The value of `aria-describedby`, or nothing where there is neither.
    public static @Nullable String by(String id, String hint, String mistake) {
        List<String> parts = new ArrayList<>();
        if (!hint.isEmpty()) {
            parts.add(id + "-hint");
        }
        if (!mistake.isEmpty()) {
            parts.add(id + "-error");
        }
        return parts.isEmpty() ? null : String.join(" ", parts);
    }

    private Described() {}
}
