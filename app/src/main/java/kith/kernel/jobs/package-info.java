/// Work that goes on after the request that asked for it, and work that is done again and again.
///
/// **Words.** A *job* is asked for by a worker and has a lifecycle that a page shows. A *regular job* runs by
/// the clock. Jobs in one *lane* run one at a time. The *outbox* holds events until each listener has dealt
/// with them.
///
/// **Start reading at** [Job], then [Jobs] and [JobWork]; for regular work at [RegularJob] and [RetentionRule].
///
/// **Others hear** [JobEnded].
@NullMarked
package kith.kernel.jobs;

import org.jspecify.annotations.NullMarked;
