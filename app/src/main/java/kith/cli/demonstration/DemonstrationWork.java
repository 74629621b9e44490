package kith.cli.demonstration;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.cli.demonstration.Desk.Somebody;
import kith.coordination.candidates.OpenCandidate;
import kith.kernel.London;
import kith.kernel.jobs.RegularJob;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The work of the demonstration's workers, so that every page shows some: cases in every state, contacts, actions that
/// are due and overdue, circles, hand-overs and candidates. Each worker does it with the services that pages use. The
/// clock stands back while they do what began before today.
public final class DemonstrationWork {

    /// Workers have been here for as long.
    private static final int STAFF_DAYS = 30;

    private static final int FOUND_DAYS = 20;
    private static final int BEGAN_DAYS = 12;
    private static final int LATELY_DAYS = 2;
    private static final int MOST = 60;

    private final Parts parts;
    private final List<RegularJob> jobs;
    private final Path feeds;

    /// @param feeds what the partners sent, a folder each
    public DemonstrationWork(Parts parts, List<RegularJob> jobs, Path feeds) {
        this.parts = parts;
        this.jobs = List.copyOf(jobs);
        this.feeds = feeds;
    }

    /// Does something, such as adding the workers, as if it were done before all work.
    public static <T, X extends Exception> T beforeAll(ScopedValue.CallableOp<T, X> work) throws X {
        return DemonstrationClock.callAgo(STAFF_DAYS, work);
    }

    /// Adds the work, all or nothing, and then lets somebody with a case move. Nothing is added where the workers have
    /// not been here for long enough, as in a
    /// demonstration of an earlier version.
    public void add() {
        LocalDate today = London.today(parts.get(Clock.class));
        List<OpenCandidate> moving = new ArrayList<>();
        new TransactionTemplate(parts.get(PlatformTransactionManager.class)).executeWithoutResult(_ -> {
            DemonstrationClock.ago(FOUND_DAYS, () -> run("case-finding"));
            DemonstrationClock.ago(BEGAN_DAYS, () -> begin(today, moving));
            run("case-finding");
        });
        moving.forEach(new MoveWork(parts, feeds)::move);
        run("moved-people");
    }

    private void begin(LocalDate today, List<OpenCandidate> moving) {
        Desk.of(parts, DemonstrationWorker.TOM).ifPresent(PublicPagesWork::add);
        Optional<Desk> amara = Desk.of(parts, DemonstrationWorker.AMARA);
        Optional<Desk> adam = Desk.of(parts, DemonstrationWorker.ADAM);
        Optional<Desk> bea = Desk.of(parts, DemonstrationWorker.BEA);
        if (amara.isEmpty() || adam.isEmpty() || bea.isEmpty()) {
            return;
        }
        new StoryWork(parts, today).begin(bea.get(), adam.get());
        List<OpenCandidate> waiting = amara.get().waiting(MOST);
        var work = new CandidateWork(parts, amara.get(), today);
        waiting.stream()
                .filter(one -> one.name().equals(CandidateWork.SHIRLEY))
                .findFirst()
                .ifPresent(work::shirley);
        List<OpenCandidate> others = waiting.stream()
                .filter(one ->
                        !one.name().equals(CandidateWork.SHIRLEY) && !one.name().equals(CandidateWork.HUDA))
                .toList();
        List<Somebody> begun = work.decide(others);
        others.stream().skip(CandidateWork.MOVES).limit(1).forEach(moving::add);
        new PlanStates(parts, amara.get(), today).of(begun);
        DemonstrationClock.ago(LATELY_DAYS, () -> work.follow(begun));
    }

    private void run(String job) {
        jobs.stream().filter(one -> one.key().equals(job)).forEach(RegularJob::run);
    }
}
