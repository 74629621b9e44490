package kith.coordination.plans;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kith.coordination.plans.MergedSection.Merged;
import kith.coordination.plans.MergedSection.Overlapping;

/// One section as the server keeps it: what [PlanWriting] does, without a database. Every word that is written is one
/// of a kind, so that each can be followed.
final class SharedSection {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final PlanSection section;
    private final List<String> versions;
    private final List<Conflict> open;
    private final Set<String> taken;
    private final Set<String> arrived;
    private int merges;
    private int conflicts;

    /// @param version in which it arose
    record Conflict(int version, String kept, String offered) {}

    SharedSection(PlanSection section) {
        this(section, List.of(""), List.of(), Set.of(), Set.of());
    }

    private SharedSection(
            PlanSection section, List<String> versions, List<Conflict> open, Set<String> taken, Set<String> arrived) {
        this.section = section;
        this.versions = new ArrayList<>(versions);
        this.open = new ArrayList<>(open);
        this.taken = new HashSet<>(taken);
        this.arrived = new HashSet<>(arrived);
    }

    SharedSection copy() {
        return new SharedSection(section, versions, open, taken, arrived);
    }

    int latest() {
        return versions.size() - 1;
    }

    String says(int version) {
        return versions.get(version);
    }

    String says() {
        return versions.getLast();
    }

    List<Conflict> open() {
        return List.copyOf(open);
    }

    int merges() {
        return merges;
    }

    int conflicts() {
        return conflicts;
    }

    /// @return the safety items that disappeared without anybody having taken them out of what they saw last
    Set<String> save(int basedOn, String typed) {
        arrived.addAll(words(typed));
        String base = says(basedOn);
        String before = says();
        if (typed.equals(before)) {
            return Set.of();
        }
        return switch (SectionMerge.merge(section, base, before, typed)) {
            case Merged(var both) -> {
                Set<String> gone = without(words(base), words(typed));
                taken.addAll(gone);
                if (!both.equals(before)) {
                    versions.add(both);
                    merges += both.equals(typed) ? 0 : 1;
                }
                Set<String> disappeared = without(words(before), words(both));
                yield section.isAboutSafety() ? without(disappeared, base.equals(before) ? gone : Set.of()) : Set.of();
            }
            case Overlapping() -> {
                versions.add(before);
                open.add(new Conflict(latest(), before, typed));
                conflicts++;
                yield Set.of();
            }
        };
    }

    /// Somebody who sees everything decides.
    void settle(Conflict conflict, String decided) {
        open.remove(conflict);
        taken.addAll(without(words(conflict.kept()), words(decided)));
        taken.addAll(without(words(conflict.offered()), words(decided)));
        taken.addAll(without(words(says()), words(decided)));
        versions.add(decided);
    }

    /// What a reader of the plan sees, in the section or in a conflict.
    Set<String> seen() {
        Set<String> seen = new HashSet<>(words(says()));
        open.forEach(conflict -> {
            seen.addAll(words(conflict.kept()));
            seen.addAll(words(conflict.offered()));
        });
        return seen;
    }

    /// The words that arrived, that nobody took out and that nobody sees.
    Set<String> lost() {
        return without(without(arrived, seen()), taken);
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> left = new LinkedHashSet<>(all);
        left.removeAll(some);
        return left;
    }

    static Set<String> words(String text) {
        return text.isBlank() ? Set.of() : new LinkedHashSet<>(List.of(SPACE.split(text.strip())));
    }
}
