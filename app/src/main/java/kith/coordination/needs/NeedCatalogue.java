package kith.coordination.needs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kith.engine.labels.ShippedList;
import kith.engine.terms.SecurityLabel;

/// The kinds of need, by the rules of `coordination/needs.csv`, which has a version. A partnership that gets the
/// national lists of needs puts their codes there.
public final class NeedCatalogue {

    private static final String FILE = "/coordination/needs.csv";
    private static final String VERSION = "# version ";
    private static final String CIRCUMSTANCES = "circumstances,";

    private final String version;
    private final List<NeedKind> kinds;
    private final Set<String> circumstances;

    private NeedCatalogue(String version, List<NeedKind> kinds, Set<String> circumstances) {
        this.version = version;
        this.kinds = List.copyOf(kinds);
        this.circumstances = Set.copyOf(circumstances);
    }

    public static NeedCatalogue current() {
        List<String> lines = ShippedList.lines(FILE);
        List<String> rules =
                lines.stream().filter(line -> !line.startsWith("#")).skip(1).toList();
        return new NeedCatalogue(
                lines.getFirst().substring(VERSION.length()),
                rules.stream()
                        .filter(line -> !line.startsWith(CIRCUMSTANCES))
                        .map(NeedKind::of)
                        .toList(),
                rules.stream()
                        .filter(line -> line.startsWith(CIRCUMSTANCES))
                        .flatMap(line -> NeedKind.parts(line.split(",", -1)[4], " ").stream())
                        .collect(Collectors.toSet()));
    }

    public String version() {
        return version;
    }

    public List<NeedKind> kinds() {
        return kinds;
    }

    public Optional<NeedKind> find(NeedKey key) {
        return first(kind -> kind.key().equals(key));
    }

    /// Whether a statement tells of somebody's life and not of a need: that they live alone, or have work.
    public boolean isCircumstance(NeedStatement statement) {
        return isCircumstance(statement.code());
    }

    /// The same of what has this code, if it has one.
    public boolean isCircumstance(Optional<String> code) {
        return code.filter(circumstances::contains).isPresent();
    }

    /// The need that a statement is about: by its code, or else by the first phrase in its words.
    NeedKey keyOf(NeedStatement statement) {
        return keyOf(statement.code(), statement.words());
    }

    /// The need that a code and words are about: by the code, or else by the first phrase in the words.
    public NeedKey keyOf(Optional<String> code, String words) {
        return code.flatMap(known -> first(kind -> kind.codes().contains(known)))
                .map(NeedKind::key)
                .orElseGet(() -> byWords(words));
    }

    /// The need that words are about: that of the first phrase in them, or else one of its own.
    public NeedKey byWords(String words) {
        String normalised = NeedKey.normalised(words);
        return first(kind -> kind.isSaidBy(normalised)).map(NeedKind::key).orElseGet(() -> NeedKey.ofWords(normalised));
    }

    /// The label of what somebody writes about a need. Words about no kind on the list are sensitive.
    SecurityLabel label(NeedKey key) {
        return find(key).map(NeedKind::label).orElse(SecurityLabel.SENSITIVE);
    }

    private Optional<NeedKind> first(Predicate<NeedKind> fits) {
        return kinds.stream().filter(fits).findFirst();
    }
}
