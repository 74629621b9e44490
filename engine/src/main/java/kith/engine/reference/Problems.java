package kith.engine.reference;

import java.util.ArrayList;
import java.util.List;

/// All that is wrong with a folder of reference files, gathered so that it is told in one go.
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(String file, long line, String column, String message) {
        found.add(new Problem(file, line, column, message));
    }

    public boolean none() {
        return found.isEmpty();
    }

    /// By file, then line.
    public List<Problem> inOrder() {
        return found.stream().sorted().toList();
    }
}
