package kith.coordination.plans.conversation.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.Disclosures;
import kith.access.person.AlertsAndNeeds;
import kith.access.person.PersonAlert;
import kith.coordination.needs.checklist.ChecklistAnswer;
import kith.coordination.plans.Plan;
import kith.coordination.plans.Plan.Open;
import kith.coordination.plans.PlanAudiences;
import kith.coordination.plans.PlanSection;
import kith.coordination.plans.PlanWriting;
import kith.coordination.plans.Plans;
import kith.coordination.plans.aboutme.AboutMe;
import kith.coordination.plans.aboutme.AboutMeWriting;
import kith.coordination.plans.conversation.Conversations;
import kith.coordination.plans.conversation.DraftField;
import kith.coordination.plans.conversation.Step;
import kith.coordination.plans.conversation.web.ConversationCheckPage.Answer;
import kith.coordination.plans.conversation.web.ConversationPage.Asked;
import kith.coordination.plans.conversation.web.ConversationPage.Shape;
import kith.kernel.London;
import kith.population.Lists;
import kith.ui.Mistakes;
import kith.ui.NotThere;
import kith.ui.Tag;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the pages of a conversation, each in one transaction with its entry in the log. What the viewer may not read
/// is not asked, so that nobody writes over words that they have not seen.
@Component
class ConversationReading {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Conversations conversations;
    private final AboutMeWriting aboutMe;
    private final Plans plans;
    private final PlanWriting writing;
    private final PlanAudiences audiences;
    private final Disclosures disclosures;
    private final Lists lists;
    private final AlertsAndNeeds alerts;
    private final Grants grants;
    private final Clock clock;

    ConversationReading(
            Conversations conversations,
            AboutMeWriting aboutMe,
            Plans plans,
            PlanWriting writing,
            PlanAudiences audiences,
            Disclosures disclosures,
            Lists lists,
            AlertsAndNeeds alerts,
            Grants grants,
            Clock clock) {
        this.conversations = conversations;
        this.aboutMe = aboutMe;
        this.plans = plans;
        this.writing = writing;
        this.audiences = audiences;
        this.disclosures = disclosures;
        this.lists = lists;
        this.alerts = alerts;
        this.grants = grants;
        this.clock = clock;
    }

    @Transactional
    ConversationPage page(PersonGrant grant, UUID key, String current, String done) {
        Map<String, DraftField> drafts = conversations.of(grant);
        Known known = known(grant);
        List<Step> steps =
                conversations.steps().all().stream().filter(known::isAsked).toList();
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Optional<DraftField> draft = Optional.ofNullable(drafts.get(step.key()));
            asked.add(new Asked(
                    step.key(),
                    i + 1,
                    step.part(),
                    step.question(),
                    step.hint(),
                    shape(step),
                    draft.map(DraftField::words).orElseGet(() -> known.words(step)),
                    draft.map(DraftField::basedOn).orElseGet(() -> known.number(step)),
                    draft.map(DraftField::revision).orElse(0),
                    draft.map(ConversationReading::time).orElse(""),
                    i == 0 ? "" : steps.get(i - 1).key(),
                    i + 1 == steps.size() ? "" : steps.get(i + 1).key()));
        }
        if (asked.stream().noneMatch(one -> one.key().equals(current))) {
            throw new NotThere();
        }
        grants.shown(grant, "a conversation with a person");
        return new ConversationPage(name(grant), tags(grant), "/people/" + key, current, asked, done);
    }

    @Transactional
    ConversationCheckPage check(PersonGrant grant, UUID key, Mistakes mistakes) {
        Map<String, DraftField> drafts = conversations.of(grant);
        grants.shown(grant, "what was typed in a conversation");
        return new ConversationCheckPage(
                name(grant),
                tags(grant),
                "/people/" + key,
                conversations.steps().all().stream()
                        .flatMap(step -> Optional.ofNullable(drafts.get(step.key()))
                                .map(draft -> new Answer(step.key(), step.question(), lines(step, draft)))
                                .stream())
                        .filter(answer -> !answer.lines().isEmpty())
                        .toList(),
                mistakes);
    }

    private static List<String> lines(Step step, DraftField draft) {
        String words = step.isChoice()
                ? ChecklistAnswer.of(draft.words()).map(ChecklistAnswer::words).orElse("")
                : draft.words();
        return words.lines().filter(line -> !line.isBlank()).toList();
    }

    static String time(DraftField draft) {
        return TIME.format(draft.savedAt().atZone(London.ZONE));
    }

    private static Shape shape(Step step) {
        return switch (step.kind()) {
            case Step.Kind.Supporter() -> Shape.LINE;
            case Step.Kind.OfChecklist _ -> Shape.CHOICE;
            case Step.Kind.OfAboutMe _, Step.Kind.OfPlan _, Step.Kind.Contribution _, Step.Kind.OfNeeds _ -> Shape.TEXT;
        };
    }

    private Known known(PersonGrant grant) {
        Optional<Plan> plan =
                plans.of(grant).stream().filter(Open.class::isInstance).findFirst();
        int version = plan.map(one -> writing.latest(grant, one)).orElse(0);
        return new Known(
                grant,
                disclosures.of(grant),
                aboutMe.of(grant),
                plan.map(one -> audiences.readable(grant, one)).orElse(EnumSet.allOf(PlanSection.class)),
                plan.map(one -> writing.words(grant, one, version)).orElse(Map.of()),
                version);
    }

    private String name(PersonGrant grant) {
        return lists.somebody(grant, London.today(clock))
                .orElseThrow(NotThere::new)
                .name();
    }

    private List<Tag> tags(PersonGrant grant) {
        return PersonAlert.tags(alerts.of(grant, List.of(grant.person())).getOrDefault(grant.person(), List.of()));
    }

    /// What is known of the person already, with which a question begins.
    private record Known(
            PersonGrant grant,
            Disclosure disclosure,
            AboutMe about,
            Set<PlanSection> readable,
            Map<PlanSection, String> plan,
            int version) {

        boolean isAsked(Step step) {
            return switch (step.kind()) {
                case Step.Kind.OfAboutMe(var heading) ->
                    about.now(heading)
                            .filter(said -> !said.by().equals(grant.viewer().worker())
                                    && !(disclosure.shows(heading.field()) && disclosure.shows(said.audience())))
                            .isEmpty();
                case Step.Kind.OfPlan(var section) -> readable.contains(section);
                case Step.Kind.Contribution() -> readable.contains(PlanSection.STRENGTHS);
                case Step.Kind.Supporter _, Step.Kind.OfNeeds _, Step.Kind.OfChecklist _ -> true;
            };
        }

        String words(Step step) {
            return switch (step.kind()) {
                case Step.Kind.OfAboutMe(var heading) ->
                    about.now(heading).map(said -> said.words()).orElse("");
                case Step.Kind.OfPlan(var section) -> plan.getOrDefault(section, "");
                case Step.Kind.Supporter _, Step.Kind.Contribution _, Step.Kind.OfNeeds _, Step.Kind.OfChecklist _ ->
                    "";
            };
        }

        long number(Step step) {
            return switch (step.kind()) {
                case Step.Kind.OfAboutMe(var heading) -> about.seen(heading);
                case Step.Kind.OfPlan _ -> version;
                case Step.Kind.Supporter _, Step.Kind.Contribution _, Step.Kind.OfNeeds _, Step.Kind.OfChecklist _ -> 0;
            };
        }
    }
}
