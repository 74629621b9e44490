package kith.cli.find;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kith.access.Grants;
import kith.access.PeopleSet;
import kith.access.SetGrant;
import kith.access.workers.Workers;
import kith.cli.application.Application;
import kith.cli.terminal.Ending;
import kith.cli.terminal.Terminal;
import kith.engine.terms.NeighbourhoodKey;
import kith.kernel.London;
import kith.kernel.PartnerId;
import kith.partners.Partner;
import kith.partners.Partners;
import kith.places.Places;
import kith.population.CaseloadEntry;
import kith.population.Lists;
import kith.population.PersonSummary.Place;
import kith.population.PopulationPermissions;
import kith.population.PopulationPermissions.ListEverybody;
import kith.population.RegisteredCondition;
import kith.population.Source;
import kith.population.SourceStatement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "find",
        description =
                "Lists adults with three or more long-term conditions, with the reasons. The audit log records each use.",
        mixinStandardHelpOptions = true)
public final class FindCommand implements Callable<Integer> {

    private static final JsonMapper JSON = new JsonMapper();

    private final Terminal terminal;

    @Option(names = "--on", paramLabel = "DATE", description = "The day, as 2026-12-01 (default: today in London).")
    private Optional<LocalDate> on = Optional.empty();

    @Option(
            names = "--neighbourhood",
            paramLabel = "N",
            description = "Only people registered there: the neighbourhood's key.")
    private Optional<String> neighbourhood = Optional.empty();

    @Option(names = "--json", description = "Prints one JSON object for each person, one a line.")
    private boolean json;

    public FindCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Application application = Application.forCommand()) {
            LocalDate day = on.orElseGet(() -> London.today(application.get(Clock.class)));
            if (isUnknown(application.get(Places.class), day)) {
                terminal.tell("kith: There is no neighbourhood %s on %s".formatted(neighbourhood.orElse(""), day));
                return Ending.REJECTED_OR_NOT_FOUND.status();
            }
            return application
                    .get(Grants.class)
                    .decide(Workers.operator(), PopulationPermissions.EVERYBODY, new PeopleSet.Everybody())
                    .either(granted -> print(application, granted, day), this::refused);
        }
    }

    /// What it prints leaves Kith, so the log says that it was exported.
    private int print(Application application, SetGrant<ListEverybody> granted, LocalDate day) {
        Map<PartnerId, String> codes =
                application.get(Partners.class).all().stream().collect(Collectors.toMap(Partner::id, Partner::code));
        var held = new Held();
        application
                .get(Lists.class)
                .find(
                        granted.forOperatorsOutput(),
                        day,
                        neighbourhood.map(NeighbourhoodKey::new),
                        (one, sources) -> held.line(words(Line.of(one, sources, codes))));
        held.printOn(terminal.out());
        return Ending.DONE.status();
    }

    private boolean isUnknown(Places places, LocalDate day) {
        return neighbourhood.isPresent()
                && NeighbourhoodKey.find(neighbourhood.get())
                        .flatMap(places.on(day)::neighbourhood)
                        .isEmpty();
    }

    private int refused(String sentence) {
        terminal.tell("kith: " + sentence);
        return Ending.REJECTED_OR_NOT_FOUND.status();
    }

    private String words(Line line) {
        return json ? JSON.writeValueAsString(line) : line.words();
    }

    /// A person as scripts read them: the names of the components are a contract.
    private record Line(
            UUID person,
            Optional<String> registered,
            Optional<String> resident,
            List<Condition> conditions,
            List<SourceRecord> sources) {

        static Line of(CaseloadEntry one, List<Source> sources, Map<PartnerId, String> codes) {
            Place place = one.somebody().place().orElse(Place.NOT_KNOWN);
            return new Line(
                    one.somebody().key(),
                    place.registered().map(NeighbourhoodKey::key),
                    place.resident().map(NeighbourhoodKey::key),
                    one.conditions().stream()
                            .map(holding -> Condition.of(holding, codes))
                            .toList(),
                    sources.stream()
                            .map(source -> SourceRecord.of(source, codes))
                            .toList());
        }

        private String words() {
            return String.join(
                    "\t",
                    person.toString(),
                    registered.orElse("-"),
                    resident.orElse("-"),
                    conditions.stream().map(Condition::key).collect(Collectors.joining(" ")));
        }
    }

    /// One condition that counts, since when, and who said so.
    private record Condition(String key, LocalDate since, List<StatedCondition> said) {

        static Condition of(RegisteredCondition holding, Map<PartnerId, String> codes) {
            return new Condition(
                    holding.condition().key(),
                    holding.since(),
                    holding.said().stream()
                            .map(said -> StatedCondition.of(said, codes))
                            .toList());
        }
    }

    /// Who said so: the partner's code, or its kind where the name is withheld; then there is no id either.
    private record StatedCondition(String partner, Optional<String> id, String code, LocalDate since, boolean dated) {

        static StatedCondition of(SourceStatement said, Map<PartnerId, String> codes) {
            return new StatedCondition(
                    said.source().code(id -> codeOf(id, codes)),
                    said.id().map(Optional::of).orElse(Optional.empty()),
                    said.code(),
                    said.since(),
                    said.dated());
        }
    }

    private static String codeOf(PartnerId partner, Map<PartnerId, String> codes) {
        return Objects.requireNonNull(codes.get(partner));
    }

    /// A record of the person: who sent it, and what they call the person.
    private record SourceRecord(String partner, Optional<String> id) {

        static SourceRecord of(Source source, Map<PartnerId, String> codes) {
            return new SourceRecord(
                    source.source().code(id -> codeOf(id, codes)),
                    source.id().map(Optional::of).orElse(Optional.empty()));
        }
    }
}
