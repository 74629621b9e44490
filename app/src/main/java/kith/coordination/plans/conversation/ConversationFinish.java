package kith.coordination.plans.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.PersonGrant;
import kith.coordination.needs.NeedOutcome;
import kith.coordination.needs.Needs;
import kith.coordination.needs.SaidBy;
import kith.coordination.needs.checklist.ChecklistAnswer;
import kith.coordination.needs.checklist.ChecklistOutcome;
import kith.coordination.needs.checklist.Checklists;
import kith.coordination.plans.Plan;
import kith.coordination.plans.Plan.Open;
import kith.coordination.plans.PlanSection;
import kith.coordination.plans.PlanWriting;
import kith.coordination.plans.Plans;
import kith.coordination.plans.SaveOutcome;
import kith.coordination.plans.aboutme.AboutMe;
import kith.coordination.plans.aboutme.AboutMeEntry.Said;
import kith.coordination.plans.aboutme.AboutMeHeading;
import kith.coordination.plans.aboutme.AboutMeOutcome;
import kith.coordination.plans.aboutme.AboutMeWriting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes what was typed in a conversation part of About Me, the plan, the needs and the checklist. What somebody else
/// has changed in between is not overwritten: the draft of that step stays.
@Service
public class ConversationFinish {

    private final Conversations conversations;
    private final AboutMeWriting aboutMe;
    private final Plans plans;
    private final PlanWriting writing;
    private final Needs needs;
    private final Checklists checklists;

    ConversationFinish(
            Conversations conversations,
            AboutMeWriting aboutMe,
            Plans plans,
            PlanWriting writing,
            Needs needs,
            Checklists checklists) {
        this.conversations = conversations;
        this.aboutMe = aboutMe;
        this.plans = plans;
        this.writing = writing;
        this.needs = needs;
        this.checklists = checklists;
    }

    /// @param grant to write the plan
    /// @param work to write needs and the checklist
    /// @return the steps that could not be taken, each with a sentence; their drafts stay
    @Transactional
    public Map<Step, String> finish(PersonGrant grant, PersonGrant work) {
        Conversations.mustPlan(grant);
        Map<String, DraftField> drafts = conversations.of(grant);
        Map<Step, String> left = new HashMap<>();
        aboutMe(grant, drafts, left);
        plan(grant, drafts, left);
        needs(work, drafts, left);
        checklist(work, drafts, left);
        List<String> done = new ArrayList<>(drafts.keySet());
        left.keySet().forEach(step -> done.remove(step.key()));
        conversations.forget(grant, done);
        return left;
    }

    private void aboutMe(PersonGrant grant, Map<String, DraftField> drafts, Map<Step, String> left) {
        Optional<String> supporter = words(drafts, Steps.SUPPORTER).filter(name -> !name.isBlank());
        AboutMe now = aboutMe.of(grant);
        for (Step step : conversations.steps().all()) {
            AboutMeHeading heading = step.heading().orElse(null);
            DraftField draft = drafts.get(step.key());
            if (heading == null
                    || draft == null
                    || draft.words().equals(now.now(heading).map(Said::words).orElse(""))) {
                continue;
            }
            AboutMeOutcome outcome = aboutMe.say(grant, heading, draft.basedOn(), draft.words(), supporter);
            if (outcome instanceof AboutMeOutcome.NotPossible(var _, var sentence)) {
                left.put(step, sentence);
            }
        }
    }

    private void plan(PersonGrant grant, Map<String, DraftField> drafts, Map<Step, String> left) {
        section(grant, drafts, Steps.STRENGTHS, PlanSection.STRENGTHS, left);
        words(drafts, Steps.GIVES).filter(gives -> !gives.isBlank()).ifPresent(gives -> {
            Plan plan = open(grant);
            int latest = writing.latest(grant, plan);
            String now = writing.words(grant, plan, latest).getOrDefault(PlanSection.STRENGTHS, "");
            if (!now.contains(gives)) {
                keep(
                        writing.save(
                                grant,
                                plan.id(),
                                PlanSection.STRENGTHS,
                                latest,
                                Stream.of(now, gives)
                                        .filter(words -> !words.isBlank())
                                        .collect(Collectors.joining("\n"))),
                        Steps.GIVES,
                        left);
            }
        });
        section(grant, drafts, Steps.GOALS, PlanSection.GOALS, left);
    }

    private void section(
            PersonGrant grant,
            Map<String, DraftField> drafts,
            String field,
            PlanSection section,
            Map<Step, String> left) {
        DraftField draft = drafts.get(field);
        if (draft != null && !(draft.words().isBlank() && draft.basedOn() == 0)) {
            keep(writing.save(grant, open(grant).id(), section, (int) draft.basedOn(), draft.words()), field, left);
        }
    }

    /// Words that overlap with somebody else's are kept in the plan, where they are settled.
    private void keep(SaveOutcome outcome, String field, Map<Step, String> left) {
        if (outcome instanceof SaveOutcome.NotOpen) {
            conversations
                    .steps()
                    .find(field)
                    .ifPresent(step -> left.put(step, "The plan has changed. Open it, and finish again"));
        }
    }

    private Plan open(PersonGrant grant) {
        plans.start(grant);
        return plans.of(grant).stream()
                .filter(Open.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private void needs(PersonGrant work, Map<String, DraftField> drafts, Map<Step, String> left) {
        List<String> lines = words(drafts, Steps.NEEDS).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        for (String line : lines) {
            NeedOutcome outcome = needs.say(work, needs.catalogue().byWords(line), line, SaidBy.PERSON);
            if (outcome instanceof NeedOutcome.NotPossible(var _, var sentence)) {
                conversations.steps().find(Steps.NEEDS).ifPresent(step -> left.put(step, sentence));
            }
        }
    }

    private void checklist(PersonGrant work, Map<String, DraftField> drafts, Map<Step, String> left) {
        Map<String, ChecklistAnswer> answers = new HashMap<>();
        drafts.forEach((field, draft) -> {
            if (field.startsWith(Steps.HOME)) {
                ChecklistAnswer.of(draft.words())
                        .ifPresent(answer -> answers.put(field.substring(Steps.HOME.length()), answer));
            }
        });
        if (!answers.isEmpty() && checklists.ask(work, answers) instanceof ChecklistOutcome.NotPossible(var sentence)) {
            conversations.steps().all().stream()
                    .filter(Step::isChoice)
                    .findFirst()
                    .ifPresent(step -> left.put(step, sentence));
        }
    }

    private static Optional<String> words(Map<String, DraftField> drafts, String field) {
        return Optional.ofNullable(drafts.get(field)).map(DraftField::words);
    }
}
