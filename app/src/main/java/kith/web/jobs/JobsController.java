package kith.web.jobs;

import java.util.List;
import java.util.Optional;
import kith.access.Grants;
import kith.access.Viewer;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.kernel.JobId;
import kith.kernel.WorkerId;
import kith.kernel.jobs.Job;
import kith.kernel.jobs.JobWork;
import kith.kernel.jobs.Jobs;
import kith.kernel.jobs.RegularJobs;
import kith.ui.Link;
import kith.ui.NotThere;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Jobs, for administrators: the latest ones, one of them, and cancelling it.
@Controller
class JobsController {

    private static final int LATEST = 50;

    private final Jobs jobs;
    private final RegularJobs regularJobs;
    private final ObjectProvider<JobWork<?>> works;
    private final Workers workers;
    private final Grants grants;

    JobsController(
            Jobs jobs, RegularJobs regularJobs, ObjectProvider<JobWork<?>> works, Workers workers, Grants grants) {
        this.jobs = jobs;
        this.regularJobs = regularJobs;
        this.works = works;
        this.workers = workers;
        this.grants = grants;
    }

    @GetMapping("/jobs")
    @RequiresPermission("jobs.list")
    ModelAndView jobs() {
        return Views.page(
                "web/jobs/jobs", JobsPage.of(jobs.latest(LATEST), regularJobs.latestRuns(), this::words, this::name));
    }

    @GetMapping("/jobs/{job:[0-9]+}")
    @RequiresPermission("jobs.list")
    ModelAndView job(Viewer viewer, @PathVariable long job) {
        Job found = jobs.find(new JobId(job)).orElseThrow(NotThere::new);
        return Views.page(
                "web/jobs/job",
                JobPage.of(
                        found,
                        words(found.request().kind()),
                        this::name,
                        results(found),
                        grants.permits(viewer, JobPermissions.CANCEL)));
    }

    @PostMapping("/jobs/{job:[0-9]+}/cancel")
    @RequiresPermission("jobs.cancel")
    ModelAndView cancel(Viewer viewer, @PathVariable long job) {
        grants.doing(grants.decide(viewer, JobPermissions.CANCEL).orRefuse(), "cancelling job " + job);
        if (jobs.cancel(new JobId(job), viewer.worker()).isEmpty()) {
            throw new NotThere();
        }
        return Views.redirect("/jobs/" + job);
    }

    private List<Link> results(Job job) {
        return work(job.request().kind()).stream()
                .flatMap(work -> work.results(job.id()).stream())
                .map(result -> new Link(result.words(), result.href()))
                .toList();
    }

    private String words(String kind) {
        return work(kind).map(work -> work.kind().words()).orElse(kind);
    }

    private Optional<JobWork<?>> work(String kind) {
        return works.stream().filter(work -> work.kind().key().equals(kind)).findFirst();
    }

    private String name(WorkerId worker) {
        return workers.find(worker).map(Worker::name).orElse("Somebody who has no account");
    }
}
