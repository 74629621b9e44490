package kith.coordination.plans.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kith.access.person.PersonAlert;
import kith.coordination.plans.AgreementKind;
import kith.coordination.plans.Plan;
import kith.coordination.plans.Plan.InForce;
import kith.coordination.plans.Plan.OnHold;
import kith.coordination.plans.Plan.Open;
import kith.coordination.plans.PlanConflict;
import kith.coordination.plans.PlanCopy;
import kith.coordination.plans.PlanLanguage;
import kith.coordination.plans.PlanSection;
import kith.coordination.plans.aboutme.web.AboutMePage;
import kith.ui.Choice;
import kith.ui.DateParts;
import kith.ui.Entry;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.Tag;
import kith.ui.Words;

/// A person's plan: what it says, how it stands, and what can be done next.
///
/// @param person the address of the person's page
/// @param aboutMe what the person says about themselves, where they say something
/// @param writes whether the viewer writes the plan, and does not only read it
/// @param open the plan that is not over; empty where one can be begun
/// @param earlier plans that are over
/// @param form what was typed, where it has mistakes
public record PlanPage(
        String name,
        List<Tag> alerts,
        String person,
        List<AboutMePage.Heading> aboutMe,
        boolean writes,
        Optional<OpenPlan> open,
        List<Earlier> earlier,
        PlanForm form,
        Mistakes mistakes,
        Optional<String> done) {

    public static final List<Choice> AGREEMENTS = Arrays.stream(AgreementKind.values())
            .map(kind -> new Choice(kind.key(), kind.words()))
            .toList();

    public static final List<Choice> WAYS = Arrays.stream(PlanCopy.Way.values())
            .map(way -> new Choice(way.key(), way.words()))
            .toList();

    public static final List<Choice> LAYOUTS = Arrays.stream(PlanCopy.Layout.values())
            .map(layout -> new Choice(layout.key(), layout.words()))
            .toList();

    public static final List<Choice> LANGUAGES = PlanLanguage.all().stream()
            .map(language -> new Choice(language.code(), language.name()))
            .toList();

    public PlanPage {
        aboutMe = List.copyOf(aboutMe);
        earlier = List.copyOf(earlier);
    }

    static PlanPage of(PlanSeen seen, PlanForm form, Mistakes mistakes, Flash flash) {
        String person = "/people/" + seen.key();
        return new PlanPage(
                seen.name(),
                PersonAlert.tags(seen.alerts()),
                person,
                seen.aboutMe().stream()
                        .filter(heading -> !heading.lines().isEmpty())
                        .toList(),
                seen.writes(),
                seen.plan().filter(Open.class::isInstance).map(plan -> OpenPlan.of(seen, (Open) plan)),
                seen.discloses()
                        ? seen.earlier().stream()
                                .map(plan -> Earlier.of(plan, person))
                                .toList()
                        : List.of(),
                form,
                mistakes,
                flash.done());
    }

    public String path() {
        return person + "/plan";
    }

    /// The plan that is not over.
    ///
    /// @param actions what is still to be done, by whom and by when
    /// @param contestedElsewhere a conflict is open in a section that is not for the viewer
    /// @param agreeable whether there is anything to agree to
    /// @param inForce it can be completed
    /// @param review the day that is proposed for the review
    public record OpenPlan(
            String id,
            int version,
            List<Entry> entries,
            List<Part> parts,
            List<String> actions,
            List<Conflict> conflicts,
            boolean contestedElsewhere,
            boolean agreeable,
            boolean inForce,
            boolean onHold,
            DateParts review,
            List<Entry> copies) {

        public OpenPlan {
            entries = List.copyOf(entries);
            parts = List.copyOf(parts);
            actions = List.copyOf(actions);
            conflicts = List.copyOf(conflicts);
            copies = List.copyOf(copies);
        }

        static OpenPlan of(PlanSeen seen, Open plan) {
            return new OpenPlan(
                    String.valueOf(plan.id().value()),
                    seen.version(),
                    PlanWords.entries(seen, plan),
                    Arrays.stream(PlanSection.values())
                            .map(section -> Part.of(section, seen))
                            .toList(),
                    seen.actions(),
                    seen.sections().conflicts().stream()
                            .map(conflict -> Conflict.of(conflict, seen))
                            .toList(),
                    seen.sections().contested() && seen.sections().conflicts().isEmpty(),
                    seen.version() > 0 && !seen.sections().contested(),
                    plan instanceof InForce,
                    plan instanceof OnHold,
                    DateParts.of(seen.nextReview()),
                    seen.discloses()
                            ? seen.copies().stream()
                                    .map(copy -> copy(copy, seen))
                                    .toList()
                            : List.of());
        }

        private static String given(PlanCopy.Given given) {
            String said = "%s, %s, to %s"
                    .formatted(given.way().words(), given.layout().words(), given.to());
            return given.language().equals(PlanLanguage.ENGLISH)
                    ? said
                    : "%s. Headings: %s".formatted(said, given.language().name());
        }

        private static Entry copy(PlanCopy copy, PlanSeen seen) {
            return Entry.of(
                    "Version " + copy.version(),
                    given(copy.given()),
                    "%s, by %s"
                            .formatted(
                                    Words.moment(copy.givenAt()), seen.names().of(copy.givenBy())));
        }
    }

    /// A plan that is over.
    ///
    /// @param path where its words stand; empty for a second open plan of somebody who was two people
    public record Earlier(String path, List<Entry> entries) {

        public Earlier {
            entries = List.copyOf(entries);
        }

        static Earlier of(Plan plan, String person) {
            return new Earlier(
                    plan instanceof Open
                            ? ""
                            : "%s/plan/earlier/%d".formatted(person, plan.id().value()),
                    PlanWords.over(plan));
        }
    }

    /// One section.
    ///
    /// @param lines what it says; none where nobody has written it
    /// @param withheld it is not for the viewer
    /// @param audience for whom it is, in words
    public record Part(String key, String heading, String hint, List<String> lines, boolean withheld, String audience) {

        public Part {
            lines = List.copyOf(lines);
        }

        static Part of(PlanSection section, PlanSeen seen) {
            return new Part(
                    section.key(),
                    section.heading(),
                    section.hint(),
                    seen.sections().said(section).lines().toList(),
                    !seen.sections().reads(section),
                    seen.sections().audience(section).words());
        }

        @Override
        public String toString() {
            return "Part[" + key + "]";
        }
    }

    /// Two people wrote a section differently.
    ///
    /// @param now what the section says until it is settled
    public record Conflict(
            String section, String heading, int version, String now, String offered, String offeredBy, String settler) {

        static Conflict of(PlanConflict conflict, PlanSeen seen) {
            return new Conflict(
                    conflict.section().key(),
                    conflict.section().heading(),
                    conflict.version(),
                    seen.sections().said(conflict.section()),
                    conflict.offered(),
                    seen.names().of(conflict.offeredBy()),
                    seen.names().of(conflict.settler()));
        }

        @Override
        public String toString() {
            return "Conflict[" + section + "]";
        }
    }

    @Override
    public String toString() {
        return "PlanPage[" + person + "]";
    }
}
