package kith.places;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import kith.engine.reference.Problems;
import kith.engine.reference.Row;
import kith.engine.terms.LsoaCode;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.OdsCode;
import kith.engine.terms.Postcode;

/// Reads the files of a borough's places and checks that they fit together, line by line.
/// The format is described in `docs/reference/places-files.md`.
public final class PlaceFiles {

    private static final int MOST_RESIDENTS = 100_000;
    private static final int MOST_RANK = 100_000;

    private final ReferenceFolder folder;
    private final Problems problems;
    private final Map<String, Area.Ward> wards = new HashMap<>();
    private final Map<Edition, Set<String>> areas = new HashMap<>();
    private final Set<String> practices = new HashSet<>();
    private final Map<String, Optional<LocalDate>> geographies = new LinkedHashMap<>();
    private final Set<String> neighbourhoods = new HashSet<>();

    private PlaceFiles(ReferenceFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /// Reads all of it; what is wrong with it is in the problems, and then nothing of it is to be used.
    public static Reference read(ReferenceFolder folder, Problems problems) {
        return new PlaceFiles(folder, problems).read();
    }

    private Reference read() {
        for (Edition edition : Edition.values()) {
            areas.put(edition, new HashSet<>());
        }
        List<Start> starts = new ArrayList<>();
        List<Geography> geographyRows = rows("geographies.csv", "geography name start illustrative", (row, seen) -> {
            once(row, seen, row.text("geography"));
            Optional<LocalDate> since = row.findDay("start");
            geographies.put(row.text("geography"), since);
            since.ifPresent(day -> {
                if (starts.stream().anyMatch(start -> start.since().equals(day))) {
                    row.problem("start", "two geographies cannot come into force on one day");
                }
                starts.add(new Start(day, row.text("geography")));
            });
            return new Geography(row.text("geography"), row.text("name"), row.yes("illustrative"));
        });
        List<Neighbourhood> neighbourhoodRows =
                rows("neighbourhoods.csv", "geography neighbourhood name part illustrative", this::neighbourhood);
        rows("wards.csv", "ward name", this::ward);
        return new Reference(
                geographyRows,
                starts,
                neighbourhoodRows,
                rows("areas.csv", "edition area name ward msoa residents", this::area),
                rows("area-changes.csv", "lsoa11 lsoa21 change", this::change),
                rows("deprivation.csv", "edition area rank decile", this::deprivation),
                rows("postcodes.csv", "postcode lsoa11 lsoa21", this::postcode),
                rows("practices.csv", "practice name postcode lsoa21 opened closed list", this::practice),
                placements());
    }

    private Neighbourhood neighbourhood(Row row, Set<String> seen) {
        String geography = known(row, "geography", geographies.keySet(), "geographies.csv");
        String key = row.text("neighbourhood");
        once(row, seen, geography + " " + key);
        neighbourhoods.add(geography + " " + key);
        return new Neighbourhood(
                geography, new NeighbourhoodKey(key), row.text("name"), row.text("part"), row.yes("illustrative"));
    }

    private Area.Ward ward(Row row, Set<String> seen) {
        Area.Ward ward = new Area.Ward(row.text("ward"), row.text("name"));
        once(row, seen, ward.code());
        wards.put(ward.code(), ward);
        return ward;
    }

    private Area area(Row row, Set<String> seen) {
        Edition edition = row.choice("edition", years(Edition.values(), Edition::year));
        String code = row.text("area");
        once(row, seen, edition + " " + code);
        areaCodes(edition).add(code);
        String ward = known(row, "ward", wards.keySet(), "wards.csv");
        return new Area(
                edition,
                new LsoaCode(code),
                row.text("name"),
                wards.getOrDefault(ward, new Area.Ward(ward, ward)),
                row.text("msoa"),
                row.number("residents", 0, MOST_RESIDENTS));
    }

    private AreaChange change(Row row, Set<String> seen) {
        Map<String, AreaChange.Kind> kinds =
                Arrays.stream(AreaChange.Kind.values()).collect(toMap(AreaChange.Kind::word, Function.identity()));
        String from = areaOf(row, "lsoa11", Edition.LSOA_2011);
        String to = areaOf(row, "lsoa21", Edition.LSOA_2021);
        once(row, seen, from + " " + to);
        return new AreaChange(new LsoaCode(from), new LsoaCode(to), row.choice("change", kinds));
    }

    private Deprivation deprivation(Row row, Set<String> seen) {
        Index index = row.choice("edition", years(Index.values(), Index::year));
        String area = areaOf(row, "area", index.areas());
        once(row, seen, index + " " + area);
        return new Deprivation(
                index, new LsoaCode(area), row.number("rank", 1, MOST_RANK), row.number("decile", 1, 10));
    }

    private PostcodeAreas postcode(Row row, Set<String> seen) {
        Postcode postcode = Postcode.find(row.text("postcode"))
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"%s\" is not a postcode like SE1 9RT".formatted(row.text("postcode"))));
        once(row, seen, postcode.code());
        Optional<String> lsoa11 = row.find("lsoa11");
        Optional<String> lsoa21 = row.find("lsoa21");
        if (lsoa11.isPresent() != lsoa21.isPresent()) {
            row.problem("lsoa21", "a postcode has its areas in both editions, or in neither when it is outside");
        }
        return new PostcodeAreas(
                postcode,
                lsoa11.isPresent() && lsoa21.isPresent()
                        ? Optional.of(new Areas(
                                new LsoaCode(areaOf(row, "lsoa11", Edition.LSOA_2011)),
                                new LsoaCode(areaOf(row, "lsoa21", Edition.LSOA_2021))))
                        : Optional.empty());
    }

    private Practice practice(Row row, Set<String> seen) {
        String code = row.text("practice");
        once(row, seen, code);
        practices.add(code);
        return new Practice(
                new OdsCode(code),
                row.text("name"),
                row.text("postcode"),
                row.find("lsoa21").map(_ -> new LsoaCode(areaOf(row, "lsoa21", Edition.LSOA_2021))),
                row.day("opened"),
                row.findDay("closed"),
                row.choice("list", Map.of("open", true, "closed", false)));
    }

    private List<Placement> placements() {
        Set<String> placed = new HashSet<>();
        List<Placement> all = rows("placements.csv", "geography kind code since neighbourhood", (row, seen) -> {
            Placement placement = placement(row);
            once(row, seen, placed(placement.geography(), placement.kind(), placement.code()) + placement.since());
            placed.add(placed(placement.geography(), placement.kind(), placement.code()));
            return placement;
        });
        for (String geography : geographies.keySet()) {
            areaCodes(Edition.LSOA_2021).forEach(code -> mustBePlaced(placed, geography, Placement.Kind.AREA, code));
            practices.forEach(code -> mustBePlaced(placed, geography, Placement.Kind.PRACTICE, code));
        }
        return all;
    }

    private Placement placement(Row row) {
        String geography = known(row, "geography", geographies.keySet(), "geographies.csv");
        Placement.Kind kind =
                row.choice("kind", Map.of("practice", Placement.Kind.PRACTICE, "area", Placement.Kind.AREA));
        String code = switch (kind) {
            case PRACTICE -> known(row, "code", practices, "practices.csv");
            case AREA -> areaOf(row, "code", Edition.LSOA_2021);
        };
        Optional<String> neighbourhood = row.find("neighbourhood");
        neighbourhood.ifPresent(key -> {
            if (!neighbourhoods.contains(geography + " " + key)) {
                row.problem("neighbourhood", "geography %s has no neighbourhood \"%s\"".formatted(geography, key));
            }
        });
        return new Placement(geography, kind, code, row.day("since"), neighbourhood.map(NeighbourhoodKey::new));
    }

    private void mustBePlaced(Set<String> placed, String geography, Placement.Kind kind, String code) {
        if (!placed.contains(placed(geography, kind, code))) {
            problems.add(
                    "placements.csv",
                    0,
                    "code",
                    "%s %s is not placed in geography %s; leave the neighbourhood empty where it is in none"
                            .formatted(kind.word(), code, geography));
        }
    }

    private static String placed(String geography, Placement.Kind kind, String code) {
        return "%s %s %s ".formatted(geography, kind, code);
    }

    private Set<String> areaCodes(Edition edition) {
        return areas.computeIfAbsent(edition, _ -> new HashSet<>());
    }

    private String areaOf(Row row, String column, Edition edition) {
        String code = row.text(column);
        if (!code.isEmpty() && !areaCodes(edition).contains(code)) {
            row.problem(column, "areas.csv has no area %s of %d".formatted(code, edition.year()));
        }
        return code;
    }

    private static String known(Row row, String column, Set<String> known, String where) {
        String key = row.text(column);
        if (!key.isEmpty() && !known.contains(key)) {
            row.problem(column, "%s has no \"%s\"".formatted(where, key));
        }
        return key;
    }

    private static void once(Row row, Set<String> seen, String key) {
        if (!seen.add(key)) {
            row.problem("", "is there twice: " + key.strip());
        }
    }

    private static <T> Map<String, T> years(T[] values, Function<T, Integer> year) {
        return Arrays.stream(values).collect(toMap(value -> year.apply(value).toString(), Function.identity()));
    }

    private <T> List<T> rows(String file, String columns, BiFunction<Row, Set<String>, T> read) {
        Set<String> seen = new HashSet<>();
        return folder.table(file, List.of(columns.split(" ")), problems).rows().stream()
                .flatMap(row -> row.as(each -> read.apply(each, seen)).stream())
                .toList();
    }
}
