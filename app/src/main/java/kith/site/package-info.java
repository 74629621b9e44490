/// The public site of the partnership: what a resident reads without signing in, and the Open Referral UK API.
///
/// It runs as a process of its own, with a database role that reads what the directory publishes and adds to two
/// inboxes. It keeps no session, sets no cookie and writes nothing down about what somebody looked for.
///
/// **Start reading at** `kith.cli.application.PublicSite`, which puts the process together, then [OnPublicSite].
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "directory",
            "directory :: search",
            "directory :: published",
            "directory :: web",
            "directory :: venues",
            "directory :: freshness",
            "engagement",
            "engagement :: published"
        })
@NullMarked
package kith.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
