package kith.access;

import static kith.access.Some.livingIn;
import static kith.access.Some.notPlaced;
import static kith.access.Some.registeredIn;
import static kith.access.Some.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.access.Ruling.Answer;
import kith.engine.terms.SecurityLabel;
import kith.testing.SpecPage;
import org.junit.jupiter.api.Test;

/// The rules as a table: who asks × what for × whose × with a reason or without → the answer. Every viewer here works
/// in
/// `walworth`.
class RulesTest {

    private static final Map<String, Asked> ASKED = asked();
    private static final Set<String> OPEN_FROM_ANYWHERE = Set.of("figures", "the records in doubt");
    private static final List<Optional<Reason>> REASONS = List.of(Optional.empty(), Optional.of(Some.REASON));

    @Test
    void answer_as_an_oracle_written_apart_from_them_does() {
        for (Role role : Role.values()) {
            for (Purpose purpose : Purpose.values()) {
                ASKED.forEach((words, asked) ->
                        REASONS.forEach(reason -> assertThat(answer(viewer(role, purpose, "walworth"), asked, reason))
                                .as("%s for %s asks for %s, %s", role, purpose, words, reason)
                                .isEqualTo(Oracle.answer(role, purpose, words, reason.isPresent()))));
            }
        }
    }

    @Test
    void let_nobody_in_who_works_nowhere() {
        for (Role role : Set.of(Role.COORDINATOR, Role.GP)) {
            ASKED.forEach((words, asked) -> assertThat(answer(viewer(role), asked, Optional.empty()))
                    .as("%s asks for %s", role, words)
                    .isNotEqualTo(OPEN_FROM_ANYWHERE.contains(words) ? "no" : "yes"));
        }
    }

    @Test
    void open_sensitive_data_to_coordinators_and_gps_in_direct_care_and_restricted_or_sealed_to_nobody() {
        for (Role role : Role.values()) {
            for (Purpose purpose : Purpose.values()) {
                boolean sensitive = (role == Role.COORDINATOR || role == Role.GP) && purpose == Purpose.DIRECT_CARE;

                assertThat(Rules.classes(viewer(role, purpose, "walworth")))
                        .isEqualTo(
                                sensitive ? Set.of(SecurityLabel.NORMAL, SecurityLabel.SENSITIVE) : Set.of(SecurityLabel.NORMAL));
            }
        }
    }

    @Test
    void each_have_a_name_of_their_own_and_refuse_in_a_sentence() {
        assertThat(Rules.IN_ORDER).extracting(Rule::clause).doesNotHaveDuplicates();
        assertThat(Rules.IN_ORDER).extracting(Rule::sentence).allMatch(sentence -> sentence.endsWith("."));
        for (Role role : Role.values()) {
            ASKED.values()
                    .forEach(asked -> assertThat(sentence(viewer(role, "walworth"), asked))
                            .endsWith("."));
        }
    }

    @Test
    void are_published_as_they_are() throws IOException {
        SpecPage.says("access", page());
    }

    private static Map<String, Asked> asked() {
        Map<String, Asked> asked = new LinkedHashMap<>();
        asked.put("a person registered in their neighbourhood", new Asked.OnePerson(registeredIn("walworth")));
        asked.put("a person living in their neighbourhood", new Asked.OnePerson(livingIn("walworth")));
        asked.put("a person registered elsewhere", new Asked.OnePerson(registeredIn("dulwich")));
        asked.put("a person living elsewhere", new Asked.OnePerson(livingIn("dulwich")));
        asked.put("a person not placed", new Asked.OnePerson(notPlaced()));
        asked.put("the people of their neighbourhood", new Asked.OneNeighbourhood("walworth"));
        asked.put("the people of another neighbourhood", new Asked.OneNeighbourhood("dulwich"));
        asked.put("the people not placed", new Asked.NotPlaced());
        asked.put("a search of the borough", new Asked.Search());
        asked.put("adding a person by hand", new Asked.ByHand());
        asked.put("the records in doubt", new Asked.Review());
        asked.put("the people of the borough", new Asked.Lists());
        asked.put("figures", new Asked.Figures());
        asked.put("what imports turned away", new Asked.Rejects());
        asked.put("who looked at whom", new Asked.Log());
        asked.put("bringing records in", new Asked.BringIn());
        asked.put("a dry run of an import", new Asked.TryOut());
        asked.put("taking an import back", new Asked.TakeBack());
        asked.put("setting the places of the borough", new Asked.SetPlaces());
        return asked;
    }

    private static String answer(Viewer viewer, Asked asked, Optional<Reason> reason) {
        return switch (Rules.ruling(viewer, asked, reason).answer()) {
            case Answer.Yes _ -> "yes";
            case Answer.No _ -> "no";
            case Answer.SayWhy _ -> "say why";
        };
    }

    private static String sentence(Viewer viewer, Asked asked) {
        return switch (Rules.ruling(viewer, asked, Optional.empty()).answer()) {
            case Answer.Yes(String relationship) -> relationship + ".";
            case Answer.No(String sentence) -> sentence;
            case Answer.SayWhy(String sentence) -> sentence;
        };
    }

    private static String page() {
        return """
                # Who sees what

                Written from the rules themselves by `RulesTest`, which also compares every combination with an oracle written apart
                from them.

                ## The rules, in order

                The first that speaks decides. Where none does, the answer is no.

                %s

                ## The answers

                Everybody reads for the purpose of their role. *Say why* means that it opens to a worker who gives a reason; a reason for one
                person holds for %d minutes. The rule that decided stands in brackets.

                %s

                ## What is open once somebody is let in

                | Role | Security labels |
                |---|---|
                %s

                Restricted and sealed data, and a flagged person's address, telephone and practice, are open to nobody.
                """.formatted(rules(), Grants.REASON_HOLDS.toMinutes(), answers(), classes());
    }

    private static String rules() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < Rules.IN_ORDER.size(); i++) {
            Rule rule = Rules.IN_ORDER.get(i);
            list.append("%d. **%s**: %s%n".formatted(i + 1, rule.clause(), rule.sentence()));
        }
        return list.toString().strip();
    }

    private static String answers() {
        String head = "| Asked for |"
                + Arrays.stream(Role.values())
                        .map(role -> " " + role.words() + " |")
                        .collect(Collectors.joining())
                + "\n|---|" + "---|".repeat(Role.values().length) + "\n";
        return head
                + ASKED.entrySet().stream()
                        .map(asked -> "| " + asked.getKey() + " |" + cells(asked.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    private static String cells(Asked asked) {
        return Arrays.stream(Role.values())
                .map(role -> viewer(role, "walworth"))
                .map(viewer -> " %s (%s) |"
                        .formatted(
                                answer(viewer, asked, Optional.empty()),
                                Rules.ruling(viewer, asked, Optional.empty()).clause()))
                .collect(Collectors.joining());
    }

    private static String classes() {
        return Arrays.stream(Role.values())
                .map(role -> "| %s | %s |"
                        .formatted(
                                role.words(),
                                Rules.classes(viewer(role)).stream()
                                        .map(label -> label.name().toLowerCase(Locale.UK))
                                        .sorted()
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("\n"));
    }
}
