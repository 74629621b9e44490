package kith.borough.people;

import java.util.List;
import java.util.Map;
import kith.borough.setting.Table;

/// Something that is not right in a life, of the mix that link workers in south Southwark were asked about in
/// 2025.
public record Need(String key, double share, Code code) {

    static List<Need> all() {
        return Table.read("/borough/needs.csv").rows().stream().map(Need::of).toList();
    }

    private static Need of(Map<String, String> row) {
        return new Need(
                Table.in(row, "need"),
                Double.parseDouble(Table.in(row, "share")),
                new Code(Table.in(row, "code"), Table.in(row, "text")));
    }

    /// A need of one person, since when and until when.
    public record Felt(Need need, int since, int until) {}
}
