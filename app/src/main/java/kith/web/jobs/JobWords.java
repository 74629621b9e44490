package kith.web.jobs;

import kith.kernel.jobs.Job;
import kith.ui.Tag;
import kith.ui.Tone;

/// The states of a job in words and colours.
final class JobWords {

    static Tag tag(Job job) {
        return switch (job) {
            case Job.Waiting _ -> new Tag("Waiting", Tone.GREY);
            case Job.Running _ -> new Tag("Running", Tone.BLUE);
            case Job.Stopping _ -> new Tag("Stopping", Tone.YELLOW);
            case Job.Done _ -> new Tag("Done", Tone.GREEN);
            case Job.Failed _ -> new Tag("Failed", Tone.RED);
            case Job.Cancelled _ -> new Tag("Cancelled", Tone.GREY);
        };
    }

    static String outcome(Job job) {
        return switch (job) {
            case Job.Waiting _ -> "";
            case Job.InHand inHand -> inHand.run().progress().words();
            case Job.Ended ended -> ended.outcome();
        };
    }

    static String href(Job job) {
        return "/jobs/" + job.id().value();
    }

    private JobWords() {}
}
