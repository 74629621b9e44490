package kith.intake.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import kith.access.Grants;
import kith.access.Viewer;
import kith.engine.feeds.Feeds;
import kith.engine.feeds.files.FeedProblem;
import kith.intake.ImportCorrections;
import kith.intake.ImportRefused;
import kith.intake.Intake;
import kith.intake.IntakePermissions;
import kith.intake.RejectsShown;
import kith.intake.jobs.ImportJobs;
import kith.intake.labels.CodeLists;
import kith.intake.labels.Labelling;
import kith.intake.runs.ImportRun;
import kith.kernel.RunId;
import kith.partners.DisplayNames;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.Names;
import kith.ui.NotThere;
import kith.ui.Refused;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Imports. Everybody who signs in sees them. Administrators start and undo them. Rejected lines need a grant.
@Controller
@RequiresPermission("intake.runs")
class ImportsController {

    private final Intake intake;
    private final ImportCorrections corrections;
    private final Grants grants;
    private final ImportJobs jobs;
    private final Inbox inbox;
    private final CodeLists lists;
    private final Labelling labelling;
    private final DisplayNames displayNames;
    private final Clock clock;

    ImportsController(
            Intake intake,
            ImportCorrections corrections,
            Grants grants,
            ImportJobs jobs,
            Inbox inbox,
            CodeLists lists,
            Labelling labelling,
            DisplayNames displayNames,
            Clock clock) {
        this.intake = intake;
        this.corrections = corrections;
        this.grants = grants;
        this.jobs = jobs;
        this.inbox = inbox;
        this.lists = lists;
        this.labelling = labelling;
        this.displayNames = displayNames;
        this.clock = clock;
    }

    @GetMapping("/imports")
    ModelAndView imports(Viewer viewer) {
        return Views.page(
                "intake/imports",
                ImportsPage.of(
                        intake.feedStatuses(),
                        intake.latest(ImportsPage.LATEST),
                        names(),
                        grants.permits(viewer, IntakePermissions.IMPORT),
                        ImportsPage.warnings(lists.warnings(), labelling.partnersWithHiddenAlerts()),
                        clock.instant()));
    }

    @GetMapping("/imports/{run:[0-9]+}")
    ModelAndView run(Viewer viewer, @PathVariable long run) {
        return Views.page(
                "intake/run",
                RunPage.of(
                        get(run),
                        corrections.heldWithdrawals(new RunId(run)),
                        names(),
                        grants.permits(viewer, IntakePermissions.IMPORT),
                        clock.instant()));
    }

    @GetMapping("/imports/{run:[0-9]+}/rejects")
    @RequiresPermission("intake.rejects")
    ModelAndView rejects(Viewer viewer, @PathVariable long run, @RequestParam(defaultValue = "0") int after) {
        get(run);
        return switch (intake.rejects(viewer, new RunId(run), after)) {
            case RejectsShown.Page(var rejects) ->
                Views.page("intake/rejects", RejectsPage.of(run, rejects, Intake.REJECTS_ON_A_PAGE));
            case RejectsShown.No(var sentence) -> throw new Refused(sentence);
        };
    }

    @GetMapping("/imports/new")
    @RequiresPermission("intake.import")
    ModelAndView ask(Viewer viewer) {
        grants.decide(viewer, IntakePermissions.IMPORT).orRefuse();
        return form(StartPage.of(ImportForm.EMPTY, inbox, Mistakes.NONE));
    }

    @PostMapping("/imports")
    @RequiresPermission("intake.import")
    ModelAndView start(Viewer viewer, ImportForm form) {
        grants.decide(viewer, IntakePermissions.IMPORT).orRefuse();
        if (!form.mistakes().isEmpty()) {
            return again(form, form.mistakes());
        }
        try {
            ImportJobs.Wanted wanted = wanted(form);
            Feeds.at(wanted.path(), emptyToNull(wanted.partner()), form.kindOf().orElse(null));
            return Views.redirect("/jobs/" + jobs.start(viewer, wanted).value());
        } catch (FeedProblem problem) {
            return again(form, mistake(String.valueOf(problem.getMessage())));
        }
    }

    @PostMapping("/imports/{run:[0-9]+}/undo")
    @RequiresPermission("intake.undo")
    ModelAndView undo(Viewer viewer, @PathVariable long run) {
        get(run);
        try {
            corrections.undo(viewer, new RunId(run));
        } catch (ImportRefused refused) {
            throw new Refused(String.valueOf(refused.getMessage()));
        }
        return Views.redirect("/imports/" + run);
    }

    @PostMapping("/imports/{run:[0-9]+}/withdrawals")
    @RequiresPermission("intake.import")
    ModelAndView confirmWithdrawals(Viewer viewer, @PathVariable long run) {
        get(run);
        try {
            corrections.confirmWithdrawals(viewer, new RunId(run));
        } catch (ImportRefused refused) {
            throw new Refused(String.valueOf(refused.getMessage()));
        }
        return Views.redirect("/imports/" + run);
    }

    private ImportJobs.Wanted wanted(ImportForm form) {
        Path path = form.file() instanceof SpooledPart part && form.hasFile()
                ? part.path()
                : inbox.find(form.folderName()).orElseThrow(NotThere::new);
        return new ImportJobs.Wanted(
                path,
                form.partnerCode(),
                form.kindOf().isEmpty() ? "" : form.kindWord(),
                form.isDry() ? Intake.Mode.DRY : Intake.Mode.KEEP);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private ModelAndView again(ImportForm form, Mistakes mistakes) {
        return Views.invalid(form(StartPage.of(form, inbox, mistakes)));
    }

    private static Mistakes mistake(String sentence) {
        return new Mistakes(List.of(new Mistake("folder", sentence)));
    }

    private static ModelAndView form(StartPage page) {
        return Views.page("intake/start", page);
    }

    private ImportRun get(long run) {
        return intake.find(new RunId(run)).orElseThrow(NotThere::new);
    }

    private Names names() {
        return displayNames.today();
    }
}
