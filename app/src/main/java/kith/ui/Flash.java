package kith.ui;

import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A message that one page leaves for the next to show once: what was done, and where it can be undone.
public record Flash(Optional<String> done, Optional<String> undo) {

    private static final String DONE = "done";
    private static final String UNDO = "undo";

    public static final Flash NONE = new Flash(Optional.empty(), Optional.empty());

    /// The message that the page before left.
    public static Flash of(Model model) {
        return new Flash(read(model, DONE), read(model, UNDO));
    }

    public static void leave(RedirectAttributes next, String done) {
        next.addFlashAttribute(DONE, done);
    }

    /// @param undo the address that undoes what was done
    public static void leave(RedirectAttributes next, String done, String undo) {
        leave(next, done);
        next.addFlashAttribute(UNDO, undo);
    }

    private static Optional<String> read(Model model, String name) {
        return model.getAttribute(name) instanceof String words ? Optional.of(words) : Optional.empty();
    }
}
