package kith.coordination.needs;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kith.engine.terms.SecurityLabel;

/// A kind of need, one line of `coordination/needs.csv`.
///
/// @param label who may see that somebody has said it
/// @param codes SNOMED CT
/// @param phrases in lower case
public record NeedKind(
        NeedKey key, NeedArea area, String name, SecurityLabel label, Set<String> codes, List<String> phrases) {

    public NeedKind {
        codes = Set.copyOf(codes);
        phrases = List.copyOf(phrases);
    }

    static NeedKind of(String line) {
        String[] cells = line.split(",", -1);
        return new NeedKind(
                new NeedKey(cells[0]),
                NeedArea.of(cells[1]),
                cells[2],
                SecurityLabel.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                Set.copyOf(parts(cells[4], " ")),
                parts(cells[5], "\\|"));
    }

    static List<String> parts(String cell, String separator) {
        return Stream.of(cell.split(separator)).filter(part -> !part.isEmpty()).toList();
    }

    boolean isSaidBy(String words) {
        return phrases.stream().anyMatch(words::contains);
    }
}
