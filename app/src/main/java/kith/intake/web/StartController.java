package kith.intake.web;

import java.nio.file.Path;
import java.util.List;
import kith.access.Grants;
import kith.access.Viewer;
import kith.engine.feeds.Feeds;
import kith.engine.feeds.files.FeedProblem;
import kith.intake.Intake;
import kith.intake.IntakePermissions;
import kith.intake.jobs.ImportJobs;
import kith.intake.spool.SpooledFiles;
import kith.partners.Partners;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.NotThere;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Starts imports: of files that are uploaded, or of a folder on the server. Shows what the files have to look like.
@Controller
@RequiresPermission("intake.import")
class StartController {

    private final Grants grants;
    private final ImportJobs jobs;
    private final Inbox inbox;
    private final Partners partners;
    private final SpooledFiles spooled;

    StartController(Grants grants, ImportJobs jobs, Inbox inbox, Partners partners, SpooledFiles spooled) {
        this.grants = grants;
        this.jobs = jobs;
        this.inbox = inbox;
        this.partners = partners;
        this.spooled = spooled;
    }

    @GetMapping("/imports/new")
    ModelAndView ask(Viewer viewer) {
        grants.decide(viewer, IntakePermissions.IMPORT).orRefuse();
        return form(ImportForm.EMPTY, Mistakes.NONE);
    }

    @PostMapping("/imports")
    ModelAndView start(Viewer viewer, ImportForm form) {
        grants.decide(viewer, IntakePermissions.IMPORT).orRefuse();
        if (!form.mistakes().isEmpty()) {
            return again(form, form.mistakes());
        }
        try {
            ImportJobs.Wanted wanted = wanted(form);
            Feeds.at(wanted.path(), emptyToNull(wanted.partner()), form.kindOf().orElse(null), spooled);
            return Views.redirect("/jobs/" + jobs.start(viewer, wanted).value());
        } catch (FeedProblem problem) {
            return again(form, mistake(problem));
        }
    }

    @GetMapping("/imports/examples")
    ModelAndView examples(Viewer viewer) {
        grants.decide(viewer, IntakePermissions.IMPORT).orRefuse();
        return Views.page("intake/examples", ExamplesPage.THIS);
    }

    @GetMapping("/imports/examples/{example:[A-Za-z]+[.][a-z]+}")
    ResponseEntity<byte[]> example(Viewer viewer, @PathVariable String example) {
        grants.decide(viewer, IntakePermissions.IMPORT).orRefuse();
        ExampleFile file = ExampleFile.find(example).orElseThrow(NotThere::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.file())
                                .build()
                                .toString())
                .body(file.content());
    }

    /// One file is imported as a file, and several as the folder in which they lie.
    private ImportJobs.Wanted wanted(ImportForm form) {
        List<SpooledPart> files = form.files();
        Path path = switch (files.size()) {
            case 0 -> inbox.find(form.folderName()).orElseThrow(NotThere::new);
            case 1 -> files.getFirst().path();
            default -> files.getFirst().folder();
        };
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
        return Views.invalid(form(form, mistakes));
    }

    private static Mistakes mistake(FeedProblem problem) {
        return new Mistakes(List.of(
                problem.isSenderMissing()
                        ? new Mistake(
                                "partner",
                                "Choose the partner that sent the files. There is no feed.json that says who did")
                        : new Mistake("folder", String.valueOf(problem.getMessage()))));
    }

    private ModelAndView form(ImportForm form, Mistakes mistakes) {
        return Views.page("intake/start", StartPage.of(form, inbox, partners.all(), mistakes));
    }
}
