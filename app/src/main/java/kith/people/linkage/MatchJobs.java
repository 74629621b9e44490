package kith.people.linkage;

import java.util.List;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.access.workers.PractitionerRole;
import kith.kernel.JobId;
import kith.kernel.jobs.ChildCommand;
import kith.kernel.jobs.CommandParameters;
import kith.kernel.jobs.JobControl;
import kith.kernel.jobs.JobKind;
import kith.kernel.jobs.JobWork;
import kith.kernel.jobs.Jobs;
import kith.people.linkage.LinkagePermissions.MatchEverybody;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Full matches that a worker asks for on a page. Each runs `./kith match` in a process of its own, because a
/// match needs more memory than a server has.
@Service
public class MatchJobs implements JobWork<CommandParameters> {

    public static final JobKind<CommandParameters> MATCH =
            new JobKind<>("match", "Full match", CommandParameters.class, "match");

    private static final List<String> MEMORY = List.of("-Xmx3g", "-XX:+UseParallelGC");

    private final Jobs jobs;
    private final Grants grants;
    private final ChildCommand command;

    MatchJobs(Jobs jobs, Grants grants, ChildCommand command) {
        this.jobs = jobs;
        this.grants = grants;
        this.command = command;
    }

    /// Asks for a full match, and logs who asked.
    @Transactional
    public JobId start(TaskGrant<MatchEverybody> granted) {
        Viewer viewer = granted.viewer();
        PractitionerRole role = new PractitionerRole(viewer.role(), viewer.organisation(), viewer.team());
        JobId job = jobs.start(MATCH, new CommandParameters(List.of("match"), role.key()), viewer.worker());
        grants.doing(granted, "asking for a full match, job " + job.value());
        return job;
    }

    @Override
    public JobKind<CommandParameters> kind() {
        return MATCH;
    }

    @Override
    public Result run(CommandParameters parameters, JobControl control) throws InterruptedException {
        return command.run(parameters, MEMORY, control);
    }

    @Override
    public List<ResultLink> results(JobId job) {
        return List.of(new ResultLink("How well records are matched", "/matching"));
    }
}
