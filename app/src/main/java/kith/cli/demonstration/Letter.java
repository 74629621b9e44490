package kith.cli.demonstration;

import java.util.List;

/// A letter of the demonstration, to be made a PDF of.
public record Letter(String title, List<String> lines) {

    public Letter {
        lines = List.copyOf(lines);
    }
}
