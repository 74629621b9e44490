package kith.borough.people;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kith.borough.setting.Table;
import kith.borough.setting.Weighted;

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

    /// As `UKCore-EthnicCategoryEngland` words it.
    public static String words(String code) {
        return switch (code) {
            case "A" -> "White - British";
            case "B" -> "White - Irish";
            case "C" -> "White - Any other White background";
            case "D" -> "Mixed - White and Black Caribbean";
            case "E" -> "Mixed - White and Black African";
            case "F" -> "Mixed - White and Asian";
            case "G" -> "Mixed - Any other mixed background";
            case "H" -> "Asian or Asian British - Indian";
            case "J" -> "Asian or Asian British - Pakistani";
            case "K" -> "Asian or Asian British - Bangladeshi";
            case "L" -> "Asian or Asian British - Any other Asian background";
            case "M" -> "Black or Black British - Caribbean";
            case "N" -> "Black or Black British - African";
            case "P" -> "Black or Black British - Any other Black background";
            case "R" -> "Other Ethnic Groups - Chinese";
            case "S" -> "Other Ethnic Groups - Any other ethnic group";
            case "Z" -> "Not stated";
            default -> throw new IllegalArgumentException("There is no ethnic category " + code);
        };
    }
}
