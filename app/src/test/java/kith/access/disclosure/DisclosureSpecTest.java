package kith.access.disclosure;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kith.access.LabelSet;
import kith.access.Role;
import kith.engine.terms.PartnerKind;
import kith.engine.terms.SecurityLabel;
import kith.testing.SpecPage;
import kith.ui.Names;
import org.junit.jupiter.api.Test;

/// Writes what is withheld from whom into `docs/specs/disclosure.md`.
class DisclosureSpecTest {

    @Test
    void the_page_says_what_is_withheld_from_whom() throws IOException {
        SpecPage.says("disclosure", page());
    }

    private static String page() {
        return """
                # What is withheld from whom

                `DisclosureSpecTest` writes this page from the fields of `PersonField` and the labels of the roles. `DisclosureTest`
                checks every field for every role.

                Every value about a person passes one filter, `kith.access.disclosure`, before it reaches a page, a file, a message or
                the answer of a command. The filter shows the value or withholds it.

                ## Protected addresses

                A partner can flag a person. Then the person's address is protected. GPs and practice staff of the person's own
                practice see where the person is to be found, because they hold it anyway. Everybody else is told that it is
                withheld. No relationship and no reason opens it. The person's own practice is the one in the latest record of a
                general practice. No other partner's word counts.

                | Field | Address not protected | Protected address |
                |---|---|---|
                %s

                A source that is withheld is shown as its kind:

                | Kind of partner | Shown as |
                |---|---|
                %s

                On the timeline, a visit, a tenancy, a local service or a note shows its kind and no day or words. Its place in the
                order is that of an entry without a day. Diagnoses, tests, medicines and alerts show what they say.

                A protected person belongs to no neighbourhood. Pairs in the review show nothing of either record that is withheld of
                one of them, and the match weight leaves out where they live.

                ## Lists

                Members, order, number and dates of the three-conditions list come from the conditions that the viewer may see. Lists
                are derived once for each set of labels that some role has:

                | Labels | Roles |
                |---|---|
                %s

                Files that leave Kith, and the figures of neighbourhoods, use the labels that are open to everybody.

                ## How a module joins

                1. Ask `Disclosures` for the `Disclosure` of the grant, in the façade.
                2. Give each value out as `disclosure.of(PersonField, value)`, and each source as `disclosure.source(partner)`.
                3. Add a constant to `PersonField` for a new kind of value, and say whether it tells where the person is to be found.
                4. Order and count by what is shown, never by what is stored.

                `DisclosureRulesTest` fails where a view names a partner by itself, or where something else makes a disclosed value.
                """.formatted(fields(), kinds(), labels());
    }

    private static String fields() {
        return Arrays.stream(PersonField.values())
                .map(field -> "| %s | %s | %s |"
                        .formatted(
                                field.words(),
                                "to roles that see " + field.part().words(),
                                field.tellsPlace() ? "own practice only" : "the same"))
                .collect(Collectors.joining("\n"));
    }

    private static String kinds() {
        Names none = new Names(Map.of(), Map.of(), _ -> Optional.empty(), _ -> Optional.empty());
        return Arrays.stream(PartnerKind.values())
                .map(kind ->
                        "| %s | %s |".formatted(kind.word(), new SourceIdentity.OfKind(Optional.of(kind)).words(none)))
                .collect(Collectors.joining("\n"));
    }

    private static String labels() {
        return LabelSet.all().stream()
                .map(set -> "| %s | %s |".formatted(words(set), roles(set)))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String words(LabelSet set) {
        return set.labels().stream()
                .sorted()
                .map(SecurityLabel::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String roles(LabelSet set) {
        return Arrays.stream(Role.values())
                .filter(role -> LabelSet.of(role).equals(set))
                .map(Role::words)
                .collect(Collectors.joining(", "));
    }
}
