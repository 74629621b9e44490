package kith.ui;

import java.util.List;

/// What has to be put right in a form before it can be taken, in the order of its fields.
public record Mistakes(List<Mistake> all) {

    public static final Mistakes NONE = new Mistakes(List.of());

    public Mistakes {
        all = List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /// What is wrong with one field, or nothing at all.
    public String in(String field) {
        return all.stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(Mistake::message)
                .findFirst()
                .orElse("");
    }

    /// One thing to put right, and the field it is about.
    public record Mistake(String field, String message) {}
}
