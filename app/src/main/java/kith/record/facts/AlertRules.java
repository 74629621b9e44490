package kith.record.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kith.access.person.PersonAlert;
import org.jspecify.annotations.Nullable;

/// Says what an alert is about, by the rules of `record/alerts.csv`, which has a version.
final class AlertRules {

    private static final String FILE = "/record/alerts.csv";
    private static final String VERSION = "# version ";

    private final String version;
    private final List<Rule> rules;

    private AlertRules(String version, List<Rule> rules) {
        this.version = version;
        this.rules = List.copyOf(rules);
    }

    static AlertRules current() {
        try (InputStream in = Objects.requireNonNull(AlertRules.class.getResourceAsStream(FILE), FILE)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return new AlertRules(
                    lines.getFirst().substring(VERSION.length()),
                    lines.stream()
                            .filter(line -> !line.startsWith("#"))
                            .skip(1)
                            .map(Rule::of)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String version() {
        return version;
    }

    /// What an alert says, in the words of its source where it has any.
    PersonAlert alert(@Nullable String code, @Nullable String words) {
        Optional<Rule> rule =
                rules.stream().filter(one -> one.fits(code, words)).findFirst();
        String said = Optional.ofNullable(words)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .or(() -> rule.map(Rule::words))
                .or(() -> Optional.ofNullable(code).map(unknown -> "Alert with code " + unknown))
                .orElse("Alert without words");
        return new PersonAlert(rule.map(Rule::kind).orElse(PersonAlert.Kind.OTHER), said);
    }

    /// What two alerts have in common that are about the same thing.
    String topic(PersonAlert alert, @Nullable String code) {
        return rules.stream()
                .filter(one -> one.fits(code, alert.words()))
                .findFirst()
                .map(Rule::words)
                .orElseGet(() -> alert.words().toLowerCase(Locale.UK));
    }

    /// @param code empty where only the words decide
    private record Rule(PersonAlert.Kind kind, String code, String phrase, String words) {

        static Rule of(String line) {
            String[] cells = line.split(",", 4);
            return new Rule(PersonAlert.Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)), cells[1], cells[2], cells[3]);
        }

        boolean fits(@Nullable String sentCode, @Nullable String sentWords) {
            return (!code.isEmpty() && code.equals(sentCode))
                    || (sentWords != null && sentWords.toLowerCase(Locale.UK).contains(phrase));
        }
    }
}
