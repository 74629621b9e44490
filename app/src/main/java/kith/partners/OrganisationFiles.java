package kith.partners;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import kith.engine.reference.Problems;
import kith.engine.reference.Row;
import kith.places.Practice;
import kith.places.ReferenceFolder;

/// Reads the files of a borough's organisations. The format is described in `docs/reference/places-files.md`.
final class OrganisationFiles {

    private final ReferenceFolder folder;
    private final Problems problems;
    private final Set<String> codes = new HashSet<>();

    private OrganisationFiles(ReferenceFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /// Reads all of it; practices are organisations too, and stand in their own file.
    static OrganisationTables read(ReferenceFolder folder, List<Practice> practices, Problems problems) {
        return new OrganisationFiles(folder, problems).read(practices);
    }

    private OrganisationTables read(List<Practice> practices) {
        List<Organisation> all = new ArrayList<>();
        practices.forEach(practice -> all.addAll(of(practice)));
        all.forEach(organisation -> codes.add(organisation.code()));
        Set<String> fromPractices = Set.copyOf(codes);
        all.addAll(rows("organisations.csv", "organisation since name kind system state", (row, seen) -> {
            Organisation organisation = organisation(row);
            once(row, seen, organisation.code() + " " + organisation.since());
            if (fromPractices.contains(organisation.code())) {
                row.problem("organisation", "practices stand in practices.csv only");
            }
            codes.add(organisation.code());
            return organisation;
        }));
        return new OrganisationTables(
                all,
                rows("memberships.csv", "organisation since federation network", this::membership),
                rows("successions.csv", "predecessor on successor", this::succession));
    }

    private static List<Organisation> of(Practice practice) {
        Organisation open = new Organisation(
                practice.code().code(),
                practice.opened(),
                practice.name(),
                Organisation.Kind.PRACTICE,
                Organisation.CodeSystem.ODS,
                Organisation.State.OPEN);
        return practice.closed()
                .map(day -> List.of(
                        open,
                        new Organisation(
                                open.code(), day, open.name(), open.kind(), open.system(), Organisation.State.CLOSED)))
                .orElse(List.of(open));
    }

    private static Organisation organisation(Row row) {
        return new Organisation(
                row.text("organisation"),
                row.day("since"),
                row.text("name"),
                row.choice("kind", words(Organisation.Kind.values(), Organisation.Kind::word)),
                row.choice("system", words(Organisation.CodeSystem.values(), Organisation.CodeSystem::word)),
                row.choice("state", words(Organisation.State.values(), Organisation.State::word)));
    }

    private Membership membership(Row row, Set<String> seen) {
        known(row, "organisation", Optional.of(row.text("organisation")));
        Membership membership =
                new Membership(row.text("organisation"), row.day("since"), row.find("federation"), row.find("network"));
        once(row, seen, membership.organisation() + " " + membership.since());
        known(row, "federation", membership.federation());
        known(row, "network", membership.network());
        return membership;
    }

    private Succession succession(Row row, Set<String> seen) {
        Succession succession = new Succession(row.text("predecessor"), row.day("on"), row.text("successor"));
        once(row, seen, succession.predecessor() + " " + succession.on());
        known(row, "predecessor", Optional.of(succession.predecessor()));
        known(row, "successor", Optional.of(succession.successor()));
        return succession;
    }

    private void known(Row row, String column, Optional<String> code) {
        if (code.filter(each -> !each.isEmpty() && !codes.contains(each)).isPresent()) {
            row.problem(column, "there is no organisation \"%s\"".formatted(code.get()));
        }
    }

    private static void once(Row row, Set<String> seen, String key) {
        if (!seen.add(key)) {
            row.problem("", "is there twice: " + key);
        }
    }

    private static <T> Map<String, T> words(T[] values, Function<T, String> word) {
        return Arrays.stream(values).collect(toMap(word, Function.identity()));
    }

    private <T> List<T> rows(String file, String columns, BiFunction<Row, Set<String>, T> read) {
        Set<String> seen = new HashSet<>();
        return folder.table(file, List.of(columns.split(" ")), problems).rows().stream()
                .flatMap(row -> row.as(each -> read.apply(each, seen)).stream())
                .toList();
    }
}
