package kith.intake.labels.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.access.workers.Workers;
import kith.intake.labels.ClassificationFile;
import kith.intake.labels.LabelPermissions;
import kith.intake.labels.LabelPermissions.ClassifyCodes;
import kith.intake.labels.Labelling;
import kith.partners.Partners;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Where the information governance lead classifies codes and words that no list has.
@Controller
@RequiresPermission("intake.classify")
class LabelsController {

    private static final String PAGE = "intake/labels";
    private static final int LARGEST_LIST = 4 << 20;

    private final Labelling labelling;
    private final Workers workers;
    private final Partners partners;
    private final Grants grants;

    LabelsController(Labelling labelling, Workers workers, Partners partners, Grants grants) {
        this.labelling = labelling;
        this.workers = workers;
        this.partners = partners;
        this.grants = grants;
    }

    @GetMapping("/labels")
    ModelAndView labels(Viewer viewer) {
        return Views.page(PAGE, page(granted(viewer), LabelForm.EMPTY, Mistakes.NONE));
    }

    @PostMapping("/labels")
    ModelAndView classify(Viewer viewer, LabelForm form) {
        TaskGrant<ClassifyCodes> granted = granted(viewer);
        Optional<ClassificationFile.Line> decision = form.decision();
        return decision.isEmpty()
                ? Views.invalid(PAGE, page(granted, form, form.mistakes()))
                : begun(granted, List.of(decision.get()));
    }

    @PostMapping("/labels/list")
    ModelAndView list(Viewer viewer, @RequestParam(required = false) @Nullable MultipartFile list) {
        TaskGrant<ClassifyCodes> granted = granted(viewer);
        if (list == null || list.isEmpty()) {
            return mistaken(granted, "Choose a CSV file");
        }
        try {
            return begun(granted, ClassificationFile.of(lines(list)).lines());
        } catch (ClassificationFile.Unusable unusable) {
            return mistaken(granted, String.valueOf(unusable.getMessage()));
        } catch (IOException e) {
            return mistaken(granted, "The file could not be read. Upload it again");
        }
    }

    private static List<String> lines(MultipartFile list) throws IOException {
        try (InputStream in = list.getInputStream()) {
            byte[] read = in.readNBytes(LARGEST_LIST + 1);
            if (read.length > LARGEST_LIST) {
                throw new ClassificationFile.Unusable("The file is larger than 4 MB. Send it in parts.");
            }
            return new String(read, StandardCharsets.UTF_8).lines().toList();
        }
    }

    private ModelAndView begun(TaskGrant<ClassifyCodes> granted, List<ClassificationFile.Line> decided) {
        return Views.redirect("/jobs/" + labelling.classify(granted, decided).value());
    }

    private ModelAndView mistaken(TaskGrant<ClassifyCodes> granted, String sentence) {
        return Views.invalid(
                PAGE, page(granted, LabelForm.EMPTY, new Mistakes(List.of(new Mistake("list", sentence)))));
    }

    private LabelsPage page(TaskGrant<ClassifyCodes> granted, LabelForm form, Mistakes mistakes) {
        return LabelsPage.of(
                labelling.unclassified(granted),
                labelling.decisions(granted),
                LabelNames.of(workers.list(), partners.all()),
                form,
                mistakes);
    }

    private TaskGrant<ClassifyCodes> granted(Viewer viewer) {
        return grants.decide(viewer, LabelPermissions.CLASSIFY).orRefuse();
    }
}
