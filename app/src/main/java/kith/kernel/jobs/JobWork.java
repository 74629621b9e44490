package kith.kernel.jobs;

import java.util.List;
import kith.kernel.JobId;

/// Does the jobs of one kind. Each is a bean of the module that owns the work.
///
/// A server may be killed at any moment, and another then calls [#run] for the same job again. So the work
/// either ends in one transaction, or it can be carried on from what it has written.
public interface JobWork<P extends Record> {

    JobKind<P> kind();

    /// Works until it is done, or until the control says that it should stop.
    Result run(P parameters, JobControl control) throws InterruptedException;

    /// Pages that show what a job brought about, as links for its page.
    default List<ResultLink> results(JobId job) {
        return List.of();
    }

    /// A page that shows what a job brought about.
    record ResultLink(String words, String href) {}

    /// What came of it. The sentences are shown on pages: no personal data.
    sealed interface Result {

        record Done(String outcome) implements Result {}

        record Failed(String outcome) implements Result {}

        /// It stopped before the end because the control said so.
        record Stopped() implements Result {}

        /// It cannot be done just now. It is tried again in a few seconds.
        record NotNow() implements Result {}
    }
}
