package kith.cli.demonstration;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kith.access.PersonGrant;
import kith.access.relationships.Relationship.Subject;
import kith.access.relationships.RelationshipKind;
import kith.access.relationships.Relationships;
import kith.cli.demonstration.Desk.Somebody;
import kith.coordination.circles.Supporter;
import kith.coordination.contacts.ContactResult;
import kith.coordination.contacts.ContactWay;
import kith.coordination.contacts.ContactedParty;
import kith.coordination.plans.PlanCopy;
import kith.coordination.plans.PlanLanguage;
import kith.coordination.plans.PlanPermissions;
import kith.coordination.plans.PlanSection;
import kith.coordination.plans.aboutme.AboutMeHeading;
import kith.coordination.plans.aboutme.AboutMeOutcome;
import kith.coordination.plans.aboutme.AboutMeWriting;

/// The work that workers do for people with stories. Bea is Mrs Okoro's key worker. Adam is the key worker of Tyrone
/// Campbell, his mother and his sister. Both teams were asked by a referral.
final class StoryWork {

    private static final String ADAEZE = "9990000018";
    private static final String TYRONE = "9990000026";
    private static final String KEISHA = "9990000034";
    private static final String JADA = "9990000042";

    private static final int LATELY_DAYS = 2;

    private static final String REFERRAL = "referral of the demonstration";

    /// What Mrs Okoro says, in the order in which it was written down: three versions.
    private static final Map<PlanSection, String> WORDS = Map.of(
            PlanSection.WHAT_MATTERS, "Church on Sundays. My grandchildren. To stay in my own flat.",
            PlanSection.STRENGTHS, "I cook for the whole landing. I know everybody in the block.",
            PlanSection.GOALS, "Walk to the market again without being afraid to fall.");

    /// What she says about herself. Her son helped her with one heading.
    private static final Map<AboutMeHeading, String> ABOUT_ME = Map.of(
            AboutMeHeading.IMPORTANT, "My faith, my grandchildren, and that I decide for myself.",
            AboutMeHeading.PEOPLE, "My son Chidi. My neighbour Joy, who has my key.",
            AboutMeHeading.COMMUNICATE, "Speak slowly and write in large print. I do not hear well on the left.",
            AboutMeHeading.PLEASE, "Please call me Mrs Okoro. Please do not ring before nine.");

    private final Parts parts;
    private final LocalDate today;

    /// @param today the day of the borough, wherever the clock stands
    StoryWork(Parts parts, LocalDate today) {
        this.parts = parts;
        this.today = today;
    }

    /// What was done when the referrals came in.
    void begin(Desk bea, Desk adam) {
        refer(bea, ADAEZE).ifPresent(adaeze -> {
            bea.begin(adaeze, bea.worker());
            bea.contacted(
                    adaeze,
                    ContactWay.VISIT,
                    ContactedParty.PERSON,
                    ContactResult.SPOKE,
                    "First visit. She wants to walk to the market again. Letters in large print only.");
            bea.asks(adaeze, "Ring housing about the stairs", bea.worker(), today.minusDays(6));
            bea.involves(
                    adaeze, new Supporter.Named(Supporter.Kind.FAMILY, "Chidi Okoro"), "Son, comes on Sundays", "");
            bea.involves(
                    adaeze,
                    new Supporter.Named(Supporter.Kind.GROUP, "Peckham Community Pantry"),
                    "A food parcel each week",
                    "");
            with(DemonstrationWorker.SANA, sana -> {
                bea.involves(adaeze, new Supporter.OfWorker(sana.worker()), "District nurse", "");
                bea.asks(adaeze, "Look at her leg at the next visit", sana.worker(), today);
            });
            with(DemonstrationWorker.YUSUF, yusuf -> {
                bea.involves(adaeze, new Supporter.OfWorker(yusuf.worker()), "Walks with her to the market", "");
                bea.asks(adaeze, "Walk to the market together", yusuf.worker(), today);
            });
            aboutMe(bea, adaeze);
            PlanWork.draft(parts, bea, adaeze, WORDS)
                    .forEverybody(PlanSection.WHAT_MATTERS)
                    .forEverybody(PlanSection.GOALS)
                    .agree(today.plusWeeks(6))
                    .give(new PlanCopy.Given(
                            PlanCopy.Way.PAPER,
                            PlanCopy.Layout.LARGE_PRINT,
                            PlanLanguage.ENGLISH,
                            "Mrs Okoro and her son Chidi"));
            var papers = new StoryPapers(parts, adaeze);
            papers.first(bea);
            with(DemonstrationWorker.SANA, sana -> DemonstrationClock.ago(LATELY_DAYS, () -> papers.lately(bea, sana)));
        });
        refer(adam, KEISHA).ifPresent(keisha -> {
            adam.begin(keisha, adam.worker());
            adam.contacted(
                    keisha,
                    ContactWay.TELEPHONE,
                    ContactedParty.PERSON,
                    ContactResult.SPOKE,
                    "The flat is too small and she is behind with the rent.");
            PlanWork.draft(
                            parts,
                            adam,
                            keisha,
                            Map.of(
                                    PlanSection.STRENGTHS,
                                    "I keep the family together. I bake for the whole street.",
                                    PlanSection.GOALS,
                                    "A flat in which the children have a room."))
                    .agree(today.minusDays(1));
            adam.asks(keisha, "Send the letter about the transfer to housing", adam.worker(), today.minusDays(7));
            with(DemonstrationWorker.DAWN, dawn -> {
                adam.involves(keisha, new Supporter.OfWorker(dawn.worker()), "Housing officer", "");
                adam.asks(keisha, "Answer about the transfer to a bigger flat", dawn.worker(), today.plusDays(2));
            });
        });
        refer(adam, TYRONE).ifPresent(tyrone -> {
            adam.begin(tyrone, adam.worker());
            PlanWork.draft(parts, adam, tyrone, Map.of(PlanSection.WHAT_MATTERS, "Football. My sister. To be asked."));
            adam.asks(tyrone, "Ask the school how Tyrone is getting on", adam.worker(), today);
            with(DemonstrationWorker.CLARE, clare -> {
                adam.involves(tyrone, new Supporter.OfWorker(clare.worker()), "School lead", "");
                adam.asks(tyrone, "Say how Tyrone is at school", clare.worker(), today.plusDays(5));
            });
        });
        refer(adam, JADA).ifPresent(jada -> {
            adam.begin(jada, adam.worker());
            PlanWork.draft(parts, adam, jada, Map.of(PlanSection.STRENGTHS, "She sings and draws."))
                    .revoke("Her mother wants one plan for the family");
            adam.involves(jada, new Supporter.Named(Supporter.Kind.FAMILY, "Keisha Campbell"), "Her mother", "");
        });
        parts.get(Relationships.class).end(RelationshipKind.REFERRAL, REFERRAL);
    }

    private Optional<Somebody> refer(Desk desk, String nhsNumber) {
        Optional<Somebody> found = desk.find(nhsNumber);
        found.ifPresent(person -> parts.get(Relationships.class)
                .begin(new Subject.OfTeam(desk.team()), person.id(), RelationshipKind.REFERRAL, REFERRAL));
        return found;
    }

    private void with(DemonstrationWorker worker, Consumer<Desk> work) {
        Desk.of(parts, worker).ifPresent(work);
    }

    private void aboutMe(Desk bea, Somebody person) {
        PersonGrant grant = bea.may(PlanPermissions.PLAN, person);
        ABOUT_ME.forEach((heading, words) -> {
            Optional<String> supporter =
                    heading == AboutMeHeading.PLEASE ? Optional.of("Chidi Okoro, her son") : Optional.empty();
            AboutMeOutcome outcome = parts.get(AboutMeWriting.class).say(grant, heading, 0, words, supporter);
            if (!(outcome instanceof AboutMeOutcome.Written)) {
                throw Desk.failed(outcome);
            }
        });
    }
}
