package kith.coordination.plans.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.coordination.plans.Agreement;
import kith.coordination.plans.Agreement.ByPerson;
import kith.coordination.plans.Agreement.ByRepresentative;
import kith.coordination.plans.Agreement.NotAgreed;
import kith.coordination.plans.Plan;
import kith.coordination.plans.Plan.Active;
import kith.coordination.plans.Plan.Completed;
import kith.coordination.plans.Plan.Draft;
import kith.coordination.plans.Plan.EnteredInError;
import kith.coordination.plans.Plan.OnHold;
import kith.coordination.plans.Plan.Reason;
import kith.coordination.plans.Plan.Revoked;
import kith.coordination.plans.reviews.ReviewDue;
import kith.ui.Entry;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// A plan in words.
public final class PlanWords {

    static Tag tag(Plan plan) {
        return switch (plan) {
            case Draft _ -> new Tag("Draft", Tone.BLUE);
            case Active _ -> new Tag("Active", Tone.GREEN);
            case OnHold _ -> new Tag("On hold", Tone.YELLOW);
            case Completed _ -> new Tag("Completed", Tone.GREY);
            case Revoked _ -> new Tag("Revoked", Tone.GREY);
            case EnteredInError _ -> new Tag("Entered in error", Tone.GREY);
        };
    }

    /// How the plan stands, as lines of a summary.
    static List<Entry> entries(PlanSeen seen, Plan plan) {
        List<Entry> entries = new ArrayList<>();
        entries.add(seen.discloses() ? state(plan) : Entry.of("State", "").tagged(tag(plan)));
        entries.add(Entry.of("Key worker", seen.keyWorker().orElse("Nobody yet")));
        entries.add(agreement(seen));
        seen.review().ifPresent(due -> entries.add(review(due, seen.today())));
        return entries;
    }

    /// How the plan stands, in short sentences for the person.
    static List<String> facts(PlanSeen seen, Plan plan) {
        List<String> facts = new ArrayList<>();
        switch (plan) {
            case Draft _ -> facts.add("This plan is not finished.");
            case Active _ -> facts.add("This is my plan now.");
            case OnHold _ -> facts.add("This plan is on hold.");
            case Completed _, Revoked _, EnteredInError _ -> facts.add("This plan has ended.");
        }
        facts.add(seen.keyWorker().map("My key worker is %s."::formatted).orElse("I do not have a key worker yet."));
        facts.add(seen.agreement()
                .map(said -> switch (said) {
                    case ByPerson _ -> "I agreed to this plan.";
                    case ByRepresentative(int _, var who, var _) ->
                        seen.discloses() ? "%s agreed for me.".formatted(who) : "Somebody agreed for me.";
                    case NotAgreed _ -> "I did not agree to this plan.";
                })
                .orElse("I have not agreed to this plan yet."));
        seen.agreement()
                .filter(said -> said.version() < seen.version())
                .ifPresent(_ -> facts.add("The plan has changed since then."));
        seen.review().ifPresent(due -> facts.add("We look at it again on %s.".formatted(Words.day(due.on()))));
        facts.add("This is version %d.".formatted(seen.version()));
        return List.copyOf(facts);
    }

    /// When a plan is due for review, and what brought that day forward.
    static Entry review(ReviewDue due, LocalDate today) {
        List<String> lines = new ArrayList<>();
        lines.add(Words.day(due.on()));
        due.because().forEach(event -> lines.add(because(event)));
        Entry review = new Entry("Review", lines, List.of());
        return due.on().isBefore(today) ? review.tagged(new Tag("Overdue", Tone.RED)) : review;
    }

    /// As `Left hospital on 15 November 2026`.
    public static String because(ReviewDue.Event event) {
        return "%s on %s".formatted(event.kind().words(), Words.day(event.day()));
    }

    /// A plan that is over.
    static List<Entry> over(Plan plan) {
        return List.of(Entry.of("Begun", Words.moment(plan.start().at())), state(plan));
    }

    private static Entry state(Plan plan) {
        return Entry.of(
                        "State",
                        switch (plan) {
                            case Draft _ -> "Nobody relies on it yet";
                            case Active active -> "Since " + Words.moment(active.activeSince());
                            case OnHold held -> reason(held.reason());
                            case Completed completed -> reason(completed.reason());
                            case Revoked revoked -> reason(revoked.reason());
                            case EnteredInError wrong -> reason(wrong.reason());
                        })
                .tagged(tag(plan));
    }

    private static String reason(Reason reason) {
        return "%s (%s)".formatted(reason.why(), Words.moment(reason.done().at()));
    }

    /// What was said to a version, without who recorded it.
    static String said(Agreement agreement, boolean discloses) {
        return switch (agreement) {
            case ByPerson _ -> "Agreed by the person";
            case ByRepresentative(int _, var who, var _) ->
                "Agreed for the person by " + (discloses ? who : "a representative");
            case NotAgreed(int _, var why, var _) -> discloses ? "Not agreed (%s)".formatted(why) : "Not agreed";
        };
    }

    private static Entry agreement(PlanSeen seen) {
        Optional<Agreement> said = seen.agreement();
        if (said.isEmpty()) {
            return Entry.of("Agreed", "Not yet");
        }
        Agreement agreement = said.get();
        List<String> lines = new ArrayList<>();
        lines.add(
                switch (agreement) {
                    case ByPerson _ -> "By the person";
                    case ByRepresentative(int _, var who, var _) ->
                        seen.discloses() ? "For the person, by " + who : "For the person, by a representative";
                    case NotAgreed(int _, var why, var _) -> seen.discloses() ? "Not agreed: " + why : "Not agreed";
                });
        lines.add("Version %d, on %s. %s wrote it down."
                .formatted(
                        agreement.version(),
                        Words.moment(agreement.recorded().at()),
                        seen.names().of(agreement.recorded().by())));
        Entry entry = new Entry("Agreed", lines, List.of());
        return agreement.version() < seen.version() ? entry.tagged(new Tag("Changed since", Tone.YELLOW)) : entry;
    }

    private PlanWords() {}
}
