package kith.people.quality.web;

import java.util.List;
import kith.access.Grants;
import kith.access.Viewer;
import kith.people.linkage.LinkagePermissions;
import kith.people.linkage.MatchJobs;
import kith.people.quality.LinkageQuality;
import kith.people.quality.LinkageQualityReport;
import kith.people.quality.QualityPermissions;
import kith.ui.RequiresPermission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// How well records are matched, for everybody and each group. Its figures name nobody, and open to all who
/// sign in.
@Controller
@RequiresPermission("people.quality")
class LinkageQualityController {

    /// Runs that the page looks back on.
    private static final int RUNS = 12;

    private final Grants grants;
    private final LinkageQuality accuracy;
    private final MatchJobs jobs;

    LinkageQualityController(Grants grants, LinkageQuality accuracy, MatchJobs jobs) {
        this.grants = grants;
        this.accuracy = accuracy;
        this.jobs = jobs;
    }

    @GetMapping("/matching")
    String howWell(Viewer viewer, Model model) {
        List<LinkageQualityReport> runs = accuracy.latest(
                grants.decide(viewer, QualityPermissions.QUALITY).orRefuse(), RUNS);
        LinkageQualityPage page = LinkageQualityPage.of(runs);
        model.addAttribute("page", grants.permits(viewer, LinkagePermissions.MATCH) ? page.offeringMatch() : page);
        return "people/quality/quality";
    }

    /// An administrator asks for a full match, which goes on as a job.
    @PostMapping("/matching")
    @RequiresPermission("people.match")
    String match(Viewer viewer) {
        return "redirect:/jobs/"
                + jobs.start(grants.decide(viewer, LinkagePermissions.MATCH).orRefuse())
                        .value();
    }
}
