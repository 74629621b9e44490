package kith.coordination.needs.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kith.access.PersonGrant;
import kith.access.Role;
import kith.coordination.actions.Acting;
import kith.coordination.needs.NeedCatalogue;
import kith.coordination.needs.Needs;
import kith.coordination.needs.PersonNeed;
import kith.coordination.needs.checklist.AskedChecklist.Decided;
import kith.coordination.needs.checklist.ChecklistOutcome.NotPossible;
import kith.coordination.needs.checklist.ChecklistOutcome.Written;
import kith.coordination.needs.checklist.HomeChecklist.Question;
import kith.coordination.needs.checklist.web.ChecklistWords;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The home-safety checklist with real access.
class ChecklistsTest {

    private static final Acting KITH = new Acting("checklists");
    private static final WorkerId AMARA = KITH.worker("amara", Role.COORDINATOR);

    private final Checklists checklists = KITH.kith.bean(Checklists.class);
    private final PersonId adaeze = KITH.somebody();
    private final PersonId grace = KITH.somebody();

    @BeforeEach
    void nobody_was_asked() {
        KITH.forget("coordination.need_event", "coordination.checklist_answer", "coordination.checklist");
        KITH.active(AMARA, adaeze, AMARA);
    }

    private PersonGrant working() {
        return KITH.working(AMARA, adaeze);
    }

    private ChecklistId asked(Map<String, ChecklistAnswer> answers) {
        if (checklists.ask(working(), answers) instanceof Written(var id)) {
            return id;
        }
        throw new AssertionError("Not asked");
    }

    private List<AskedChecklist> of(PersonId person) {
        return KITH.kith.inTransaction(() -> checklists.of(KITH.working(AMARA, person)));
    }

    private List<String> actions() {
        return KITH.of(AMARA, adaeze).stream()
                .map(action -> action.request().title())
                .toList();
    }

    private List<String> needs() {
        return KITH.kith.inTransaction(() -> KITH.kith.bean(Needs.class).picture(working(), List.of()).needs().stream()
                .map(PersonNeed::name)
                .toList());
    }

    @Test
    void the_list_has_18_questions_under_four_headings_and_every_offer_is_about_a_known_need() {
        HomeChecklist list = HomeChecklist.current();

        assertThat(list.questions()).hasSize(18);
        assertThat(list.questions().stream().map(Question::heading).distinct()).hasSize(4);
        assertThat(list.questions().stream().map(Question::key)).doesNotHaveDuplicates();
        assertThat(list.questions().stream().flatMap(one -> one.offer().need().stream()))
                .allSatisfy(
                        need -> assertThat(NeedCatalogue.current().find(need)).isPresent());
    }

    @Test
    void answers_alone_make_no_action_and_no_need() {
        asked(Map.of("falls", ChecklistAnswer.YES, "damp", ChecklistAnswer.YES, "bills", ChecklistAnswer.DECLINED));

        assertThat(of(adaeze).getFirst().answer("bills")).contains(ChecklistAnswer.DECLINED);
        assertThat(actions()).isEmpty();
        assertThat(needs()).isEmpty();
    }

    @Test
    void what_the_worker_confirms_becomes_an_action_or_a_need_once() {
        ChecklistId id = asked(Map.of(
                "falls", ChecklistAnswer.YES,
                "damp", ChecklistAnswer.YES,
                "lonely", ChecklistAnswer.YES,
                "stairs", ChecklistAnswer.NO));

        checklists.confirm(working(), id, Set.of("falls", "damp", "stairs"), Set.of("lonely"));
        checklists.confirm(working(), id, Set.of("falls", "damp", "lonely"), Set.of());

        assertThat(actions()).containsExactly("Refer to the falls service");
        assertThat(needs()).containsExactly("A home in good order");
        assertThat(of(adaeze).getFirst().offers())
                .containsOnly(
                        Map.entry("falls", Decided.TAKEN),
                        Map.entry("damp", Decided.TAKEN),
                        Map.entry("lonely", Decided.NOT_WANTED));
    }

    @Test
    void every_offer_can_be_taken() {
        Map<String, ChecklistAnswer> all = checklists.list().questions().stream()
                .collect(Collectors.toMap(Question::key, _ -> ChecklistAnswer.YES));
        ChecklistId id = asked(all);

        assertThat(checklists.confirm(working(), id, all.keySet(), Set.of())).isEqualTo(new Written(id));
        assertThat(of(adaeze).getFirst().offers()).hasSize(18);
    }

    @Test
    void nothing_is_kept_where_nothing_was_answered() {
        assertThat(checklists.ask(working(), Map.of())).isEqualTo(new NotPossible("Answer at least one question"));
        assertThat(checklists.ask(working(), Map.of("gold", ChecklistAnswer.YES)))
                .isInstanceOf(NotPossible.class);
        assertThat(of(adaeze)).isEmpty();
    }

    @Test
    void nobody_decides_about_the_offers_of_somebody_else() {
        ChecklistId id = asked(Map.of("falls", ChecklistAnswer.YES));
        KITH.active(AMARA, grace, AMARA);

        checklists.confirm(KITH.working(AMARA, grace), id, Set.of("falls"), Set.of());

        assertThat(of(adaeze).getFirst().offers()).isEmpty();
        assertThat(KITH.of(AMARA, grace)).isEmpty();
    }

    @Test
    void the_second_time_says_what_changed() {
        asked(Map.of("falls", ChecklistAnswer.YES, "damp", ChecklistAnswer.YES, "cold", ChecklistAnswer.NO));
        KITH.kith.pass(Duration.ofDays(30));
        asked(Map.of("falls", ChecklistAnswer.NO, "damp", ChecklistAnswer.YES));
        List<AskedChecklist> asked = of(adaeze);

        assertThat(ChecklistWords.changes(checklists.list(), asked.get(1), asked.getFirst()))
                .singleElement()
                .asString()
                .startsWith("Have you fallen in the last year or are you afraid to fall? It was “yes” on ")
                .endsWith("and is “no” now.");
    }

    @Test
    void answers_are_yes_no_or_declined() {
        assertThat(Arrays.stream(ChecklistAnswer.values()).map(ChecklistAnswer::key))
                .allSatisfy(key -> assertThat(ChecklistAnswer.of(key)).isPresent())
                .hasSize(3);
        assertThat(ChecklistAnswer.of("perhaps")).isEmpty();
    }
}
