package kith.ui;

import java.util.Optional;

/// What a module adds to the first page that everybody sees. It shows nobody.
public interface BoroughPanel {

    Optional<Panel> today();
}
