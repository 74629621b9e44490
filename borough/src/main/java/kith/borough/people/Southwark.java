package kith.borough.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.borough.setting.Table;
import kith.borough.setting.Weighted;

/// The ground the borough stands on: practices, small areas and postcodes of the Southwark reference, and a
/// little of what lies around it.
public record Southwark(
        List<Practice> practices,
        Weighted<Area> areas,
        Map<String, Area> byCode,
        Area outside,
        List<Practice> elsewhere) {

    private static final String REFERENCE = "/reference/southwark/";
    private static final double OWN_NEIGHBOURHOOD = 0.8;

    /// Looks after people in care homes only; nobody of the demonstration borough lives in one.
    private static final String CARE_HOME_SERVICE = "Y06113";

    public static Southwark read() {
        Map<String, String> neighbourhoods = neighbourhoods();
        List<Practice> practices = practices(neighbourhoods);
        List<Area> areas = areas(neighbourhoods, practices);
        Map<String, Area> byCode = new HashMap<>();
        areas.forEach(area -> byCode.put(area.code(), area));
        Area outside = new Area("", 4, 0, List.copyOf(POSTCODES_OUTSIDE), Weighted.of(practices, _ -> 1));
        return new Southwark(practices, Weighted.of(areas, Area::residents), Map.copyOf(byCode), outside, ELSEWHERE);
    }

    /// Written for this file, in districts that lie in Lambeth and Lewisham.
    private static final List<String> POSTCODES_OUTSIDE = List.of(
            "SW9 7ZX",
            "SW9 8ZQ",
            "SW2 1ZD",
            "SW2 5ZB",
            "SE27 9ZA",
            "SE13 5ZU",
            "SE13 7ZN",
            "SE4 1ZP",
            "SE4 2ZR",
            "SE23 2ZL",
            "SE23 3ZT",
            "SE6 4ZY",
            "SW4 7ZJ",
            "SE14 6ZG");

    private static final List<Practice> ELSEWHERE = List.of(
            new Practice("G85025", "Brixton Hill Group Practice", ""),
            new Practice("G85016", "Herne Hill Group Practice", ""),
            new Practice("G85020", "Kingfisher Medical Centre", ""),
            new Practice("G85038", "The Lewisham Care Partnership", ""));

    private static Map<String, String> neighbourhoods() {
        Map<String, String> of = new HashMap<>();
        for (Map<String, String> row : Table.read(REFERENCE + "placements.csv").rows()) {
            if (Table.in(row, "geography").equals("2019")) {
                of.put(Table.in(row, "code"), Table.in(row, "neighbourhood"));
            }
        }
        return of;
    }

    private static List<Practice> practices(Map<String, String> neighbourhoods) {
        return Table.read(REFERENCE + "practices.csv").rows().stream()
                .filter(row -> Table.in(row, "closed").isEmpty())
                .map(row -> Table.in(row, "practice").equals(CARE_HOME_SERVICE)
                        ? Practice.NONE
                        : new Practice(
                                Table.in(row, "practice"),
                                Table.in(row, "name"),
                                neighbourhoods.getOrDefault(Table.in(row, "practice"), "")))
                .filter(practice -> !practice.isNone())
                .toList();
    }

    private static List<Area> areas(Map<String, String> neighbourhoods, List<Practice> practices) {
        Map<String, List<String>> postcodes = new HashMap<>();
        for (Map<String, String> row : Table.read(REFERENCE + "postcodes.csv").rows()) {
            postcodes
                    .computeIfAbsent(Table.in(row, "lsoa21"), _ -> new ArrayList<>())
                    .add(Table.in(row, "postcode"));
        }
        Map<String, Integer> deciles = new HashMap<>();
        for (Map<String, String> row : Table.read(REFERENCE + "deprivation.csv").rows()) {
            if (Table.in(row, "edition").equals("2025")) {
                deciles.put(Table.in(row, "area"), Integer.valueOf(Table.in(row, "decile")));
            }
        }
        List<Area> areas = new ArrayList<>();
        for (Map<String, String> row : Table.read(REFERENCE + "areas.csv").rows()) {
            String code = Table.in(row, "area");
            if (Table.in(row, "edition").equals("2021") && postcodes.containsKey(code)) {
                areas.add(new Area(
                        code,
                        Table.in(deciles, code),
                        Integer.parseInt(Table.in(row, "residents")),
                        List.copyOf(Table.in(postcodes, code)),
                        near(neighbourhoods.getOrDefault(code, ""), practices)));
            }
        }
        return areas;
    }

    /// Most people of a neighbourhood go to its own practices.
    private static Weighted<Practice> near(String neighbourhood, List<Practice> practices) {
        long own = practices.stream()
                .filter(practice -> practice.neighbourhood().equals(neighbourhood))
                .count();
        double others = practices.size() - (double) own;
        return Weighted.of(
                practices,
                practice -> practice.neighbourhood().equals(neighbourhood)
                        ? OWN_NEIGHBOURHOOD / own
                        : (1 - OWN_NEIGHBOURHOOD) / others);
    }
}
