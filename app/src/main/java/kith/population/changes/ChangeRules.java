package kith.population.changes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.engine.reference.CsvLine;

/// The rules of `population/changes.csv`, with their version.
public final class ChangeRules {

    private static final String FILE = "/population/changes.csv";
    private static final String VERSION = "# version ";

    private final String version;
    private final Map<ChangeKind, ChangeRule> rules;

    private ChangeRules(String version, Map<ChangeKind, ChangeRule> rules) {
        this.version = version;
        this.rules = rules;
    }

    public static ChangeRules current() {
        return Current.RULES;
    }

    public String version() {
        return version;
    }

    /// In their order.
    public Collection<ChangeRule> all() {
        return rules.values();
    }

    public ChangeRule of(ChangeKind kind) {
        return Objects.requireNonNull(rules.get(kind), kind.key());
    }

    static ChangeRules read(List<String> lines) {
        Map<String, ChangeKind> kinds =
                Arrays.stream(ChangeKind.values()).collect(Collectors.toMap(ChangeKind::key, Function.identity()));
        Map<ChangeKind, ChangeRule> rules = new EnumMap<>(ChangeKind.class);
        lines.stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(CsvLine::values)
                .forEach(cells -> {
                    ChangeKind kind = Objects.requireNonNull(kinds.get(cells.get(0)), cells.get(0));
                    rules.put(
                            kind,
                            new ChangeRule(
                                    kind,
                                    Integer.parseInt(cells.get(1)),
                                    cells.get(2),
                                    cells.get(3),
                                    cells.get(4),
                                    cells.get(5).isEmpty()
                                            ? Set.of()
                                            : Set.of(cells.get(5).split(" "))));
                });
        return new ChangeRules(lines.getFirst().substring(VERSION.length()), rules);
    }

    private static final class Current {

        static final ChangeRules RULES = load();

        private static ChangeRules load() {
            try (InputStream in = Objects.requireNonNull(ChangeRules.class.getResourceAsStream(FILE), FILE)) {
                return read(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
