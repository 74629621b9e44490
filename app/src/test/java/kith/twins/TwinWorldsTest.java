package kith.twins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.access.Role;
import kith.access.disclosure.PersonField;
import kith.engine.terms.SecurityLabel;
import kith.testing.OpenFolders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two boroughs that differ only in what a viewer may not see give that viewer the same bytes: on every page,
/// form, export, error and command.
///
/// Not compared are the tokens of forms, nonces, cookies and the time of day. Random keys are compared by
/// what they are keys of. The clocks of the worlds stand still. A match model is in force, so that guesses
/// would show in what is linked.
///
/// The routes come from the application, and the forms from its pages. So a page that is added later is in
/// this test. To see that the test would notice a hole, the line of the filter that hides who
/// sent a record is taken out once ([Mutation]).
@Tag("twin-worlds")
class TwinWorldsTest {

    private static final Set<SecurityLabel> NORMAL = Set.of(SecurityLabel.NORMAL);
    private static final Set<SecurityLabel> SENSITIVE = Set.of(SecurityLabel.NORMAL, SecurityLabel.SENSITIVE);
    private static final Set<Role> SEE_SENSITIVE = Set.of(Role.COORDINATOR, Role.GP);

    @TempDir(factory = OpenFolders.class)
    private Path folder;

    @Test
    void viewers_of_normal_data_get_the_same_bytes_from_both_worlds() {
        Set<Difference> hidden = Difference.hiddenFrom(NORMAL);
        List<Leak> leaks;
        try (TwinWorlds twins = TwinWorlds.that(folder, hidden)) {
            twins.seenBy(role -> !SEE_SENSITIVE.contains(role));
            leaks = twins.seenByOperator();
            assertThat(twins.unnoticedMutations())
                    .as("fields whose line in the filter can go without anybody noticing")
                    .doesNotContain(PersonField.SOURCE);
            assertThat(twins.neverRead()).as("routes that were never read").isEmpty();
        }
        noneOf(leaks, hidden);
    }

    @Test
    void viewers_of_sensitive_data_get_the_same_bytes_from_both_worlds() {
        Set<Difference> hidden = Difference.hiddenFrom(SENSITIVE);
        List<Leak> leaks;
        try (TwinWorlds twins = TwinWorlds.that(folder, hidden)) {
            leaks = twins.seenBy(SEE_SENSITIVE::contains);
        }
        noneOf(leaks, hidden);
    }

    private void noneOf(List<Leak> leaks, Set<Difference> hidden) {
        Map<String, Leak> found = new LinkedHashMap<>();
        leaks.forEach(leak -> found.putIfAbsent(leak.name(), leak));
        assertThat(found.values())
                .as(() -> "differences that viewers can see; the first comes from %s"
                        .formatted(cause(found.values().iterator().next(), hidden)))
                .isEmpty();
    }

    /// Halves the differences between the worlds for as long as one half alone shows the leak.
    private Set<Difference> cause(Leak leak, Set<Difference> all) {
        Set<Difference> left = EnumSet.copyOf(all);
        boolean smaller = true;
        while (left.size() > 1 && smaller) {
            smaller = false;
            for (Set<Difference> half : halves(left)) {
                if (!smaller && leaks(leak, half)) {
                    left = half;
                    smaller = true;
                }
            }
        }
        return left;
    }

    private static List<Set<Difference>> halves(Set<Difference> differences) {
        List<Difference> all = new ArrayList<>(differences);
        int middle = all.size() / 2;
        return List.of(EnumSet.copyOf(all.subList(0, middle)), EnumSet.copyOf(all.subList(middle, all.size())));
    }

    private boolean leaks(Leak leak, Set<Difference> differ) {
        Role who = Leak.roleOf(leak.name());
        try (TwinWorlds twins = TwinWorlds.that(folder, differ)) {
            List<Leak> found = who == Role.OPERATOR ? twins.seenByOperator() : twins.seenBy(who::equals);
            return found.stream().anyMatch(one -> one.name().equals(leak.name()));
        }
    }
}
