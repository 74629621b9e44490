package kith.coordination.plans.conversation.web;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.Viewer;
import kith.coordination.actions.ActionPermissions;
import kith.coordination.cases.CasePermissions;
import kith.coordination.plans.PlanPermissions;
import kith.coordination.plans.conversation.ConversationFinish;
import kith.coordination.plans.conversation.Conversations;
import kith.coordination.plans.conversation.DeviceSecrets;
import kith.coordination.plans.conversation.DraftField;
import kith.coordination.plans.conversation.Step;
import kith.coordination.plans.conversation.Steps;
import kith.engine.terms.TextLimits;
import kith.population.Lists;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.NotThere;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The conversation with a person, one question a screen.
@Controller
@RequiresPermission("coordination.plan")
class ConversationController {

    private final Conversations conversations;
    private final ConversationFinish finish;
    private final ConversationReading reading;
    private final DeviceSecrets secrets;
    private final Lists lists;
    private final Grants grants;

    ConversationController(
            Conversations conversations,
            ConversationFinish finish,
            ConversationReading reading,
            DeviceSecrets secrets,
            Lists lists,
            Grants grants) {
        this.conversations = conversations;
        this.finish = finish;
        this.reading = reading;
        this.secrets = secrets;
        this.lists = lists;
        this.grants = grants;
    }

    @GetMapping("/people/{key}/conversation")
    ModelAndView begin(Viewer viewer, @PathVariable UUID key, Model model) {
        return step(viewer, key, Steps.SUPPORTER, model);
    }

    @GetMapping("/people/{key}/conversation/check")
    ModelAndView check(Viewer viewer, @PathVariable UUID key) {
        return check(granted(viewer, key), key, Mistakes.NONE);
    }

    @GetMapping("/people/{key}/conversation/{step}")
    ModelAndView step(Viewer viewer, @PathVariable UUID key, @PathVariable String step, Model model) {
        return Views.page(
                "plans/conversation/conversation",
                reading.page(
                        granted(viewer, key), key, step, Flash.of(model).done().orElse("")));
    }

    /// Saves one answer. Without scripts it leads on to the next question.
    @PostMapping("/people/{key}/conversation/{step}")
    ModelAndView save(
            Viewer viewer,
            @PathVariable UUID key,
            @PathVariable String step,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "0") long basedOn,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        Step asked = conversations.steps().find(step).orElseThrow(NotThere::new);
        DraftField saved = conversations
                .save(granted(viewer, key), step, revision, basedOn, TextLimits.plainLines(sent.getOrDefault(step, "")))
                .orElseThrow(NotThere::new);
        Flash.leave(next, "Saved %s.".formatted(ConversationReading.time(saved)));
        return Views.redirect("/people/%s/conversation/%s"
                .formatted(
                        key, conversations.steps().after(asked).map(Step::key).orElse("check")));
    }

    /// The same for a script: when it was saved, its revision, and the words as they are kept.
    @PostMapping("/people/{key}/conversation/{step}/typed")
    ResponseEntity<String> typed(
            Viewer viewer,
            @PathVariable UUID key,
            @PathVariable String step,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "0") long basedOn,
            @RequestParam(defaultValue = "") String words) {
        Optional<DraftField> saved =
                conversations.save(granted(viewer, key), step, revision, basedOn, TextLimits.plainLines(words));
        return saved.map(draft -> ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                        .body("%s %d\n%s".formatted(ConversationReading.time(draft), draft.revision(), draft.words())))
                .orElseGet(() -> ResponseEntity.unprocessableContent().build());
    }

    /// Keeps what was typed for good.
    @PostMapping("/people/{key}/conversation/finish")
    ModelAndView finish(Viewer viewer, @PathVariable UUID key, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        PersonGrant work = grants.decide(viewer, ActionPermissions.WORK, lists.requested(key))
                .orRefuse();
        Map<Step, String> left = finish.finish(grant, work);
        if (!left.isEmpty()) {
            List<Mistake> mistakes = left.entrySet().stream()
                    .map(step -> new Mistake(
                            step.getKey().key(),
                            "%s: %s".formatted(step.getKey().question(), step.getValue())))
                    .toList();
            return Views.invalid(check(grant, key, new Mistakes(mistakes)));
        }
        Flash.leave(next, "The conversation is kept. Read the plan with the person, and agree it.");
        return Views.redirect("/people/" + key + "/plan");
    }

    /// What this device needs to read what it keeps of this worker.
    @RequiresPermission("coordination.my-people")
    @PostMapping("/conversation/secret")
    ResponseEntity<String> secret(Viewer viewer, @RequestParam UUID device) {
        byte[] secret =
                secrets.of(grants.decide(viewer, CasePermissions.MY_PEOPLE).orRefuse(), device);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body(Base64.getEncoder().encodeToString(secret));
    }

    private ModelAndView check(PersonGrant grant, UUID key, Mistakes mistakes) {
        return Views.page("plans/conversation/check", reading.check(grant, key, mistakes));
    }

    private PersonGrant granted(Viewer viewer, UUID key) {
        return grants.decide(viewer, PlanPermissions.PLAN, lists.requested(key)).orRefuse();
    }
}
