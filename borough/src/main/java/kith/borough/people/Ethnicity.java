package kith.borough.people;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kith.borough.setting.Table;
import kith.borough.setting.Weighted;
import kith.engine.terms.EthnicCategory;

/// One of the 16 ethnic categories of the NHS (with Z, not stated, the 17th), and the communities that people
/// of it belong to here.
public record Ethnicity(String code, double share, double deprived, Weighted<Culture> cultures) {

    public static final String NOT_STATED = "Z";

    static List<Ethnicity> all(Map<String, Culture> cultures) {
        return Table.read("/borough/categories.csv").rows().stream()
                .map(row -> of(row, cultures))
                .toList();
    }

    private static Ethnicity of(Map<String, String> row, Map<String, Culture> cultures) {
        record Part(Culture culture, double weight) {}
        List<Part> parts = Arrays.stream(row.getOrDefault("culture:weight", "").split(" "))
                .map(word -> word.split(":"))
                .map(pair -> new Part(Table.in(cultures, pair[0]), Double.parseDouble(pair[1])))
                .toList();
        return new Ethnicity(
                Table.in(row, "code"),
                Double.parseDouble(Table.in(row, "share")),
                Double.parseDouble(Table.in(row, "deprived")),
                Weighted.of(parts, Part::weight).map(Part::culture));
    }

    boolean black() {
        return "DEMNP".contains(code);
    }

    boolean asian() {
        return "FHJKLR".contains(code);
    }

    /// As `UKCore-EthnicCategoryEngland` displays it.
    ///
    /// @throws IllegalArgumentException where the code is no national code
    public static String words(String code) {
        return EthnicCategory.find(code)
                .map(Ethnicity::display)
                .orElseThrow(() -> new IllegalArgumentException("There is no ethnic category " + code));
    }

    private static String display(EthnicCategory category) {
        return switch (category.group()) {
            case NOT_STATED -> category.withinGroup();
            case OTHER -> "Other Ethnic Groups - " + category.withinGroup();
            case WHITE, MIXED, ASIAN, BLACK -> category.group().words() + " - " + category.withinGroup();
        };
    }
}
