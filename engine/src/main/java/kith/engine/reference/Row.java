package kith.engine.reference;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kith.engine.terms.PartialDate;

/// One line of a table. What it cannot read it writes into the problems, and goes on with a stand-in: who reads
/// a table looks at the problems before using anything of it.
public final class Row {

    private final String file;
    private final long line;
    private final Map<String, String> values;
    private final Problems problems;

    Row(String file, long line, Map<String, String> values, Problems problems) {
        this.file = file;
        this.line = line;
        this.values = values;
        this.problems = problems;
    }

    public long line() {
        return line;
    }

    /// A value that must be there.
    public String text(String column) {
        String value = values.getOrDefault(column, "");
        if (value.isEmpty()) {
            problem(column, "must not be empty");
        }
        return value;
    }

    /// A value that may be left empty.
    public Optional<String> find(String column) {
        return Optional.of(values.getOrDefault(column, "")).filter(value -> !value.isEmpty());
    }

    public LocalDate day(String column) {
        String value = text(column);
        return value.isEmpty() ? LocalDate.EPOCH : day(column, value);
    }

    public Optional<LocalDate> findDay(String column) {
        return find(column).map(value -> day(column, value));
    }

    /// A whole number within bounds.
    public int number(String column, int least, int most) {
        String value = text(column);
        if (value.isEmpty()) {
            return least;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, like one out of bounds
        }
        problem(column, "\"%s\" is not a whole number from %d to %d".formatted(value, least, most));
        return least;
    }

    public boolean yes(String column) {
        return choice(column, Map.of("yes", true, "no", false));
    }

    /// One of a few words.
    public <T> T choice(String column, Map<String, T> choices) {
        String value = text(column);
        T chosen = choices.get(value);
        if (chosen != null) {
            return chosen;
        }
        if (!value.isEmpty()) {
            problem(
                    column,
                    "\"%s\" is none of %s"
                            .formatted(
                                    value,
                                    String.join(
                                            ", ",
                                            choices.keySet().stream().sorted().toList())));
        }
        return choices.values().iterator().next();
    }

    /// A value of ours: what its constructor refuses becomes a problem of this line.
    public <T> Optional<T> as(Function<Row, T> read) {
        try {
            return Optional.of(read.apply(this));
        } catch (IllegalArgumentException refused) {
            problem("", String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    public void problem(String column, String message) {
        problems.add(file, line, column, message);
    }

    private LocalDate day(String column, String value) {
        return PartialDate.findDay(value).orElseGet(() -> {
            problem(column, "\"%s\" is not a day like 2026-04-01".formatted(value));
            return LocalDate.EPOCH;
        });
    }
}
