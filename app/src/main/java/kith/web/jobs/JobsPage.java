package kith.web.jobs;

import java.util.List;
import java.util.function.Function;
import kith.kernel.WorkerId;
import kith.kernel.jobs.Job;
import kith.kernel.jobs.RegularRun;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Table;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// The latest jobs, and how each regular job last went.
///
/// @param refresh after how many seconds the page loads again; 0 where no job runs
public record JobsPage(Table jobs, Table regular, int refresh) {

    static final int REFRESH_AFTER = 3;

    static JobsPage of(
            List<Job> jobs,
            List<RegularRun> regular,
            Function<String, String> kinds,
            Function<WorkerId, String> workers) {
        boolean running = jobs.stream().anyMatch(job -> !(job instanceof Job.Ended));
        return new JobsPage(
                new Table(
                        "Latest jobs",
                        List.of(
                                Column.head("Job"),
                                Column.words("Asked for by"),
                                Column.words("State"),
                                Column.words("Outcome")),
                        jobs.stream().map(job -> row(job, kinds, workers)).toList()),
                new Table(
                        "Regular jobs",
                        List.of(
                                Column.head("What it does"),
                                Column.words("Last began"),
                                Column.words("Outcome"),
                                Column.figures("Runs")),
                        regular.stream().map(JobsPage::row).toList()),
                running ? REFRESH_AFTER : 0);
    }

    private static List<Cell> row(Job job, Function<String, String> kinds, Function<WorkerId, String> workers) {
        return List.of(
                Cell.link(
                        "%s, job %d"
                                .formatted(
                                        kinds.apply(job.request().kind()),
                                        job.id().value()),
                        JobWords.href(job)),
                Cell.of(workers.apply(job.request().by()))
                        .noting(List.of(Words.moment(job.request().at()))),
                Cell.of("").tagged(List.of(JobWords.tag(job))),
                Cell.of(JobWords.outcome(job)));
    }

    private static List<Cell> row(RegularRun run) {
        return List.of(
                Cell.of(run.sentence()),
                Cell.of(Words.moment(run.startedAt())),
                Cell.of(run.outcome().orElse("Running"))
                        .tagged(run.failed() ? List.of(new Tag("Failed", Tone.RED)) : List.of()),
                Cell.of(run.runs()));
    }
}
