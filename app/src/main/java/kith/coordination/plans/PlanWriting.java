package kith.coordination.plans;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.coordination.plans.MergedSection.Overlapping;
import kith.coordination.plans.Plan.Done;
import kith.coordination.plans.Plan.Open;
import kith.coordination.plans.SaveOutcome.Conflicting;
import kith.coordination.plans.SaveOutcome.Merged;
import kith.coordination.plans.SaveOutcome.NotOpen;
import kith.coordination.plans.SaveOutcome.Saved;
import kith.kernel.PlanId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes the sections of a plan. Several people can write at once, and nobody's words are lost.
@Service
public class PlanWriting {

    private final PlanStore plans;
    private final PlanWordsStore words;
    private final PlanAudiences audiences;
    private final KeyWorkerOfPerson keyWorker;
    private final Grants grants;
    private final Clock clock;

    PlanWriting(
            PlanStore plans,
            PlanWordsStore words,
            PlanAudiences audiences,
            KeyWorkerOfPerson keyWorker,
            Grants grants,
            Clock clock) {
        this.plans = plans;
        this.words = words;
        this.audiences = audiences;
        this.keyWorker = keyWorker;
        this.grants = grants;
        this.clock = clock;
    }

    /// The number of the latest version; 0 while nothing was written.
    @Transactional(propagation = Propagation.MANDATORY)
    public int latest(PersonGrant grant, Plan plan) {
        return words.latest(plan.id());
    }

    /// What the plan said in a version, by section. Sections that nobody has written, or that are not for the viewer,
    /// are left out.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PlanSection, String> words(PersonGrant grant, Plan plan, int version) {
        Map<PlanSection, String> read = new EnumMap<>(PlanSection.class);
        read.putAll(words.words(grant, plan.id(), version));
        read.keySet().retainAll(audiences.readable(grant, plan));
        return read;
    }

    /// Every version, the first first, with what it changed in the sections that are for the viewer.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PlanVersion> versions(PersonGrant grant, Plan plan) {
        Set<PlanSection> readable = audiences.readable(grant, plan);
        return words.versions(grant, plan.id()).stream()
                .map(version -> version.readBy(readable))
                .toList();
    }

    /// The conflicts that nobody has settled, in the sections that are for the viewer.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PlanConflict> conflicts(PersonGrant grant, Plan plan) {
        Set<PlanSection> readable = audiences.readable(grant, plan);
        return words.conflicts(grant, plan.id()).stream()
                .filter(conflict -> readable.contains(conflict.section()))
                .toList();
    }

    /// Whether nobody has settled a conflict, in whatever section.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isContested(PersonGrant grant, Plan plan) {
        return !words.conflicts(grant, plan.id()).isEmpty();
    }

    /// Writes a section.
    ///
    /// @param basedOn the version that the worker saw; 0 for none
    /// @param typed the whole section as it should be
    @Transactional
    public SaveOutcome save(PersonGrant grant, PlanId id, PlanSection section, int basedOn, String typed) {
        Plans.mustPlan(grant);
        if (!(plans.lock(grant, id).orElse(null) instanceof Open)) {
            return new NotOpen();
        }
        int latest = words.latest(id);
        if (basedOn < 0 || basedOn > latest || !audiences.readable(grant, id).contains(section)) {
            return new NotOpen();
        }
        String now = words.words(grant, id, latest).getOrDefault(section, "");
        String base = words.words(grant, id, basedOn).getOrDefault(section, "");
        if (typed.equals(now)) {
            return new Saved(latest);
        }
        return switch (SectionMerge.merge(section, base, now, typed)) {
            case MergedSection.Merged(var both) -> {
                if (both.equals(now)) {
                    yield new Saved(latest);
                }
                int version = add(grant, id, basedOn, latest, Map.of(section, both));
                yield both.equals(typed) ? new Saved(version) : new Merged(version);
            }
            case Overlapping() -> open(grant, id, section, basedOn, latest, base, now, typed);
        };
    }

    private SaveOutcome open(
            PersonGrant grant,
            PlanId id,
            PlanSection section,
            int basedOn,
            int latest,
            String base,
            String kept,
            String offered) {
        int version = add(grant, id, basedOn, latest, Map.of());
        PlanConflict conflict = new PlanConflict(
                section,
                version,
                base,
                kept,
                offered,
                grant.viewer().worker(),
                keyWorker.of(grant).orElse(grant.viewer().worker()),
                clock.instant());
        words.addConflict(id, conflict);
        return new Conflicting(conflict);
    }

    /// Decides what a section says of which two people wrote differently.
    ///
    /// @param version the version in which the conflict arose
    /// @param seen the version that the worker saw
    /// @return false where it is settled already, or where somebody has written the section since
    @Transactional
    public boolean settle(PersonGrant grant, PlanId id, PlanSection section, int version, int seen, String decided) {
        Plans.mustPlan(grant);
        if (!(plans.lock(grant, id).orElse(null) instanceof Open)
                || !audiences.readable(grant, id).contains(section)) {
            return false;
        }
        Optional<PlanConflict> conflict = words.conflicts(grant, id).stream()
                .filter(one -> one.section() == section && one.version() == version)
                .filter(_ -> unchanged(grant, id, section, seen))
                .findFirst();
        conflict.ifPresent(one -> {
            int latest = words.latest(id);
            words.settle(id, one, done(grant, clock.instant()));
            add(grant, id, latest, latest, Map.of(section, decided));
        });
        return conflict.isPresent();
    }

    private boolean unchanged(PersonGrant grant, PlanId id, PlanSection section, int seen) {
        String then = words.words(grant, id, seen).getOrDefault(section, "");
        return words.words(grant, id, words.latest(id))
                .getOrDefault(section, "")
                .equals(then);
    }

    private int add(PersonGrant grant, PlanId id, int basedOn, int latest, Map<PlanSection, String> changed) {
        Instant now = clock.instant();
        int number = latest + 1;
        words.addVersion(id, new PlanVersion(number, basedOn, grant.viewer().worker(), now, changed, false));
        grants.shown(grant, "wrote version %d of %s".formatted(number, id));
        return number;
    }

    private static Done done(PersonGrant grant, Instant now) {
        return new Done(grant.viewer().worker(), now);
    }
}
