package kith.coordination.plans.web;

import java.net.URI;
import java.util.UUID;
import kith.access.Viewer;
import kith.coordination.plans.PlanCopy.Layout;
import kith.coordination.plans.PlanLanguage;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import kith.ui.pdf.Pdf;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The plan as the person is given it, and its versions. Each shows the sections that are for the viewer.
@Controller
@RequiresPermission("coordination.plan-read")
class PlanCopyController {

    private final PlanReading reading;
    private final GivenPlanReading given;
    private final PlanAnswers answers;

    PlanCopyController(PlanReading reading, GivenPlanReading given, PlanAnswers answers) {
        this.reading = reading;
        this.given = given;
        this.answers = answers;
    }

    @GetMapping("/people/{key}/plan/versions")
    ModelAndView versions(Viewer viewer, @PathVariable UUID key) {
        return Views.page("plans/versions", VersionsPage.of(reading.versions(answers.reader(viewer, key), key)));
    }

    /// A sheet to print.
    @GetMapping("/people/{key}/plan/print")
    ModelAndView print(
            Viewer viewer,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") String layout,
            @RequestParam(defaultValue = "") String language) {
        return Views.page("plans/print", page(viewer, key, layout, language));
    }

    /// The same in short sentences, with pictures.
    @GetMapping("/people/{key}/plan/easy-read")
    ModelAndView easyRead(Viewer viewer, @PathVariable UUID key) {
        return Views.page("plans/easyRead", page(viewer, key, Layout.EASY_READ.key(), ""));
    }

    /// A file that a screen reader can read. A plan with letters that the font of documents has not is printed from
    /// its page.
    @GetMapping("/people/{key}/plan/plan.pdf")
    ResponseEntity<byte[]> document(
            Viewer viewer,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") String layout,
            @RequestParam(defaultValue = "") String language) {
        GivenPlanPage page = page(viewer, key, layout, language);
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename("plan.pdf")
                                    .build()
                                    .toString())
                    .body(Pdf.of("plans/document", page));
        } catch (Pdf.LettersNotInFont notInFont) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(page.in(
                            "print", page.language().code(), page.layout().key())))
                    .build();
        }
    }

    private GivenPlanPage page(Viewer viewer, UUID key, String layout, String language) {
        return GivenPlanPage.of(
                given.source(answers.reader(viewer, key), key),
                Layout.of(layout).orElse(Layout.SIXTEEN_POINT),
                PlanLanguage.of(language).orElse(PlanLanguage.ENGLISH));
    }
}
