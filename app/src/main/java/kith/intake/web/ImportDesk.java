package kith.intake.web;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kith.access.Viewer;
import kith.engine.feeds.Feed;
import kith.engine.feeds.FeedProblem;
import kith.intake.ImportRefused;
import kith.intake.ImportStopped;
import kith.intake.Intake;
import kith.kernel.RunId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Starts imports that go on while their page is watched: feeds one after another, as they stand in the folder.
@Component
class ImportDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);
    private static final long FIRST_WORD_WITHIN_S = 5;

    private final Intake intake;

    ImportDesk(Intake intake) {
        this.intake = intake;
    }

    /// Begins, and answers with what the first word of it is.
    Begun begin(Viewer viewer, List<Feed> feeds, Intake.Mode mode) {
        CompletableFuture<Begun> first = new CompletableFuture<>();
        Thread.ofVirtual().name("import").start(() -> work(viewer, feeds, mode, first));
        return first.completeOnTimeout(new Begun.Somewhere(), FIRST_WORD_WITHIN_S, TimeUnit.SECONDS)
                .join();
    }

    private void work(Viewer viewer, List<Feed> feeds, Intake.Mode mode, CompletableFuture<Begun> first) {
        try {
            feeds.forEach(feed -> take(viewer, feed, mode, first));
        } finally {
            first.complete(new Begun.Somewhere());
        }
    }

    private void take(Viewer viewer, Feed feed, Intake.Mode mode, CompletableFuture<Begun> first) {
        try {
            RunId run = intake.take(viewer, feed, mode, step -> first.complete(new Begun.Running(step.run())))
                    .run();
            first.complete(new Begun.Running(run));
        } catch (ImportRefused | ImportStopped | FeedProblem problem) {
            String sentence = String.valueOf(problem.getMessage());
            LOG.warn("An import from {} did not finish: {}", feed.partner(), sentence);
            first.complete(new Begun.Refused(sentence));
        }
    }

    /// What came of beginning.
    sealed interface Begun {

        record Running(RunId run) implements Begun {}

        /// It has begun, and has not said a word yet.
        record Somewhere() implements Begun {}

        record Refused(String sentence) implements Begun {}
    }
}
