package kith.population.web.person;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.access.disclosure.PersonField;
import kith.access.person.PanelRequest;
import kith.engine.feeds.facts.Fact;
import kith.record.facts.StatedFact;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Names;
import kith.ui.Table;
import kith.ui.Words;

/// Which services a person has, and the last contact with each.
///
/// @param withheld why services and contacts are not shown; empty where they are
public record SupportPart(Table services, Table contacts, Optional<String> withheld) {

    private static final Set<Fact.Kind> CONTACTS =
            Set.of(Fact.Kind.ADMISSION, Fact.Kind.ATTENDANCE, Fact.Kind.CONTACT, Fact.Kind.EVENT);

    static SupportPart of(List<StatedFact> facts, PanelRequest request) {
        Names names = request.names();
        boolean hidden = !request.disclosure().shows(PersonField.CONTACT);
        return new SupportPart(
                table("Services in place", "Service", current(facts, Fact.Kind.SERVICE), names),
                contacts(facts, names),
                hidden
                        ? Optional.of("Services and contacts are withheld: this person's address is protected.")
                        : Optional.empty());
    }

    private static List<StatedFact> current(List<StatedFact> facts, Fact.Kind kind) {
        return facts.stream()
                .filter(fact -> fact.kind() == kind && fact.current())
                .toList();
    }

    /// What several sources say is one row, with all of them.
    private static Table table(String caption, String head, List<StatedFact> facts, Names names) {
        Map<String, List<StatedFact>> byWords = new LinkedHashMap<>();
        for (StatedFact fact : facts) {
            byWords.computeIfAbsent(fact.words().toLowerCase(Locale.UK), _ -> new ArrayList<>())
                    .add(fact);
        }
        return new Table(
                caption,
                List.of(Column.head(head), Column.words("Since"), Column.words("Source")),
                byWords.values().stream()
                        .map(same -> List.of(
                                Cell.of(same.getFirst().words()),
                                Cell.of(Words.day(same.getLast().began())),
                                sources(same, names)))
                        .toList());
    }

    private static Cell sources(List<StatedFact> same, Names names) {
        List<String> sources =
                same.stream().map(fact -> fact.source().words(names)).distinct().toList();
        return sources.size() == 1 ? Cell.of(sources.getFirst()) : Cell.of(String.join(", ", sources));
    }

    private static Table contacts(List<StatedFact> facts, Names names) {
        Map<String, StatedFact> last = new LinkedHashMap<>();
        facts.stream()
                .filter(fact -> CONTACTS.contains(fact.kind()) && fact.began().isPresent())
                .forEach(fact -> last.putIfAbsent(fact.source().words(names), fact));
        return new Table(
                "Last contact with each service",
                List.of(Column.head("Service"), Column.words("Last contact"), Column.words("What")),
                last.entrySet().stream()
                        .map(entry -> List.of(
                                Cell.of(entry.getKey()),
                                Cell.of(Words.day(entry.getValue().began())),
                                Cell.of(what(entry.getValue()))))
                        .toList());
    }

    private static String what(StatedFact fact) {
        return switch (fact.kind()) {
            case ADMISSION -> "Stay in hospital";
            case ATTENDANCE -> "A&E";
            case CONDITION, NEED, ALERT, SERVICE, TENANCY, NOTE, EVENT, CONTACT -> fact.words();
        };
    }

    @Override
    public String toString() {
        return "SupportPart";
    }
}
