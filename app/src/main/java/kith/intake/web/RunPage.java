package kith.intake.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kith.engine.feeds.Feed;
import kith.engine.feeds.items.FhirVersion;
import kith.intake.runs.HeldWithdrawals;
import kith.intake.runs.ImportRun;
import kith.intake.runs.Tally;
import kith.ui.Entry;
import kith.ui.Names;
import kith.ui.Tag;
import kith.ui.Words;

/// One import: how far it is, what came of it, and what can be done about it.
///
/// @param refresh after how many seconds the page looks again; 0 once it has ended
/// @param trouble why it stopped, if it did
/// @param notices what to know of its files before anybody relies on them
/// @param held why nothing was withdrawn, if that is so
/// @param withdrawal where the job stands that withdraws what was held
/// @param mayConfirm whether the viewer may confirm the withdrawals
/// @param mayUndo whether the viewer may take it back
public record RunPage(
        String heading,
        String path,
        List<Tag> tags,
        Optional<Done> progress,
        Optional<String> trouble,
        List<String> notices,
        Optional<HeldPart> held,
        Optional<WithdrawalPart> withdrawal,
        boolean mayConfirm,
        List<Entry> about,
        List<Entry> counts,
        boolean hasRejects,
        boolean mayUndo,
        int refresh) {

    public RunPage {
        tags = List.copyOf(tags);
        notices = List.copyOf(notices);
        about = List.copyOf(about);
        counts = List.copyOf(counts);
    }

    /// How much has been read, of how much.
    public record Done(long read, long total, String words) {}

    /// What a full extract no longer has and what was not withdrawn.
    public record HeldPart(String heading, List<String> reasons, String advice) {

        public HeldPart {
            reasons = List.copyOf(reasons);
        }

        static HeldPart of(HeldWithdrawals held) {
            return new HeldPart(
                    "%s not withdrawn".formatted(items(held.items())),
                    held.reasons(),
                    held.confirmable()
                            ? "The extract no longer has these items. They still count. Ask the partner whether they should go."
                            : "The extract no longer has these items. They still count. Ask the partner for a whole extract.");
        }

        private static String items(long count) {
            return count == 1 ? "1 item" : Words.number(count) + " items";
        }
    }

    static RunPage of(ImportRun run, RunDetails details, Names names, boolean mayUndo, Instant now) {
        boolean running = run instanceof ImportRun.Active;
        Optional<WithdrawalPart> withdrawal = details.withdrawal().map(job -> WithdrawalPart.of(job, mayUndo));
        boolean withdrawing = withdrawal.filter(WithdrawalPart::underway).isPresent();
        return new RunPage(
                "Import " + run.id().value(),
                RunTable.href(run),
                RunTable.tags(run),
                running ? Optional.of(done(run)) : Optional.empty(),
                trouble(run),
                details.notices(),
                details.held().map(HeldPart::of),
                withdrawal,
                mayUndo
                        && !withdrawing
                        && run instanceof ImportRun.Undoable
                        && details.held().filter(HeldWithdrawals::confirmable).isPresent(),
                about(run, details.versions(), names, now),
                counts(run),
                run.tally().rejected() + run.tally().setAside() + run.tally().notRead() > 0,
                mayUndo && !withdrawing && run instanceof ImportRun.Undoable,
                running || withdrawing ? ImportsPage.LOOK_AGAIN : 0);
    }

    private static Optional<String> trouble(ImportRun run) {
        return switch (run) {
            case ImportRun.Incomplete incomplete -> incomplete.trouble();
            case ImportRun.Active _, ImportRun.Complete _, ImportRun.Undone _ -> Optional.empty();
        };
    }

    private static long people(ImportRun run) {
        return switch (run) {
            case ImportRun.Active _ -> 0;
            case ImportRun.Ended ended -> ended.people();
            case ImportRun.Undone undone -> undone.undone().people();
        };
    }

    private static Done done(ImportRun run) {
        long total = Math.max(1, run.request().totalBytes());
        long read = Math.min(run.soFar().readBytes(), total);
        return new Done(
                read,
                total,
                "%d%% read: %s of %s"
                        .formatted(
                                100 * read / total,
                                Words.bytes(read),
                                Words.bytes(run.request().totalBytes())));
    }

    private static List<Entry> about(ImportRun run, List<FhirVersion> versions, Names names, Instant now) {
        List<Entry> about = new ArrayList<>(List.of(
                Entry.of("From", names.partner(run.partner()), run.request().source()),
                Entry.of(
                        "Extract",
                        run.request().extract() == Feed.Extract.FULL
                                ? "Everything the partner holds"
                                : "Changes since the last extract"),
                Entry.of(
                        "Started",
                        Words.moment(run.request().startedAt()),
                        "took " + Words.about(RunTable.took(run, now)))));
        run.request().extracted().ifPresent(at -> about.add(Entry.of("Extracted", Words.moment(at))));
        if (!versions.isEmpty()) {
            about.add(Entry.of("FHIR version", versions.stream().map(Enum::name).collect(Collectors.joining(" and "))));
        }
        about.add(Entry.of("Speed", speed(run, now)));
        return about;
    }

    private static String speed(ImportRun run, Instant now) {
        long seconds = Math.max(1, RunTable.took(run, now).toSeconds());
        return Words.number(run.tally().read() / seconds) + " items a second";
    }

    private static List<Entry> counts(ImportRun run) {
        Tally tally = run.tally();
        List<Entry> counts = new ArrayList<>(List.of(
                Entry.of("Read", Words.number(tally.read())),
                Entry.of("New", Words.number(tally.stored())),
                Entry.of("Changed", Words.number(tally.changed())),
                Entry.of("Unchanged", Words.number(tally.unchanged())),
                Entry.of("Rejected", Words.number(tally.rejected())),
                Entry.of("Held until the person's record arrives", Words.number(tally.held())),
                Entry.of("People", Words.number(people(run)))));
        add(counts, "Not stored, by law", tally.keptOut());
        add(counts, "Values set aside", tally.setAside());
        add(counts, "Withdrawn: no longer in the extract", tally.leftOut());
        add(counts, "Stored, but a value was not understood", tally.notUnderstood());
        add(counts, "Files not read", tally.notRead());
        add(counts, "Of an unknown type, but stored", tally.unknown());
        return counts;
    }

    private static void add(List<Entry> counts, String term, long count) {
        if (count > 0) {
            counts.add(Entry.of(term, Words.number(count)));
        }
    }
}
