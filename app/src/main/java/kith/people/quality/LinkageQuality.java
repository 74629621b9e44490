package kith.people.quality;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import kith.access.TaskGrant;
import kith.engine.measures.InclusionProbabilities;
import kith.engine.measures.InclusionProbabilities.Cell;
import kith.kernel.London;
import kith.partners.Partners;
import kith.people.linkage.MatchCompleted;
import kith.people.linkage.MatchTakenBack;
import kith.people.linkage.PossibleMatches;
import kith.people.linkage.decisions.DecisionTakenBack;
import kith.people.linkage.decisions.PairDecided;
import kith.people.quality.LinkageQualityStore.RunOfMatcher;
import kith.people.quality.QualityPermissions.ReadQuality;
import kith.people.quality.QualitySampleStore.CheckRow;
import kith.people.review.Review;
import kith.places.Deprivation;
import kith.places.Edition;
import kith.places.Index;
import kith.places.Places;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How well records are matched, for everybody and for each group: measured where the truth is known, and
/// estimated from what workers rule of pairs that each full run draws by chance.
///
/// What is measured by a truth, and how complete records are, is counted when a run ends and never changes.
/// What is estimated from decisions is worked out whenever somebody asks, because the decisions come after
/// the run; as the next run begins, it is kept as it stood, and checks that nobody has answered are
/// withdrawn.
@Service
public class LinkageQuality {

    /// Where the bands of stated probabilities meet.
    public static final List<Double> BANDS = List.of(0.5, 0.8, 0.95, 0.99, 0.999);

    /// The shares of a week's review capacity that go to a sample of joined pairs, and to a sample of likely
    /// pairs.
    private static final double JOINED_OF_A_WEEK = 0.5;

    private static final double LIKELY_OF_A_WEEK = 0.25;

    private final LinkageQualityStore store;
    private final QualityRunStore runs;
    private final PossibleMatches possibleMatches;
    private final QualitySampleStore samples;
    private final Review review;
    private final Places places;
    private final Partners partners;
    private final Clock clock;

    LinkageQuality(
            LinkageQualityStore store,
            QualityRunStore runs,
            PossibleMatches possibleMatches,
            QualitySampleStore samples,
            Review review,
            Places places,
            Partners partners,
            Clock clock) {
        this.store = store;
        this.runs = runs;
        this.possibleMatches = possibleMatches;
        this.samples = samples;
        this.review = review;
        this.places = places;
        this.partners = partners;
        this.clock = clock;
    }

    /// The latest run; nothing where nobody ever ran the matcher.
    @Transactional(readOnly = true)
    public Optional<LinkageQualityReport> latest(TaskGrant<ReadQuality> granted) {
        return latest(granted, 1).stream().findFirst();
    }

    /// The latest runs, the latest first.
    @Transactional(readOnly = true)
    public List<LinkageQualityReport> latest(TaskGrant<ReadQuality> granted, int most) {
        List<LinkageQualityReport> all = new ArrayList<>();
        for (RunOfMatcher run : store.runs(most)) {
            all.add(howWell(run, all.isEmpty()));
        }
        return all;
    }

    private LinkageQualityReport howWell(RunOfMatcher run, boolean isLatest) {
        List<QualityMetric> figures = new ArrayList<>(store.kept(run.model()));
        List<CheckRow> drawn = samples.checks(run.model());
        if (isLatest) {
            figures.addAll(new ClericalEstimate(samples.drawnFrom(run.model()), drawn).figures());
        }
        return new LinkageQualityReport(
                run.model(),
                run.at(),
                run.records(),
                figures,
                drawn.size(),
                drawn.stream().filter(CheckRow::isAnswered).count());
    }

    /// Measures a match that has just come in force, keeps what was decided of the one before, and draws new samples.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void measure(MatchCompleted match) {
        long model = match.model();
        Instant now = clock.instant();
        keepEstimates(store.before(model), now);
        QualityRun run = newRun(now);
        match.truth()
                .flatMap(truth -> run.againstTruth(truth, partnerNumbers(), BANDS))
                .ifPresent(figures -> store.keep(model, figures));
        store.keep(model, run.completeness());
        drawSample(model, now);
    }

    /// The samples of a match that was taken back are no longer asked.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(MatchTakenBack taken) {
        possibleMatches.withdrawSamples(clock.instant());
    }

    /// A decision about a pair that was drawn for checking is the answer to the check.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(PairDecided pair) {
        possibleMatches.withdrawSample(pair.pair(), clock.instant());
    }

    /// A check whose decision was taken back is asked again.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void askAgain(DecisionTakenBack taken) {
        if (samples.isUnanswered(taken.pair())) {
            possibleMatches.addSamples(List.of(taken.pair()), clock.instant());
        }
    }

    private void keepEstimates(OptionalLong before, Instant now) {
        before.ifPresent(
                run -> store.keep(run, new ClericalEstimate(samples.drawnFrom(run), samples.checks(run)).figures()));
        possibleMatches.withdrawSamples(now);
    }

    private QualityRun newRun(Instant now) {
        List<Deprivation> deprived = places.areas(Edition.LSOA_2021).stream()
                .flatMap(area -> places.deprivation(Index.IMD_2025, area.code()).stream())
                .toList();
        return new QualityRun(
                runs,
                London.dayOf(now),
                deprived.stream().map(area -> area.area().code()).toList(),
                deprived.stream().map(area -> (area.decile() + 1) / 2).toList());
    }

    private Map<String, Integer> partnerNumbers() {
        Map<String, Integer> numbers = new HashMap<>();
        partners.all()
                .forEach(partner ->
                        numbers.put(partner.code(), Math.toIntExact(partner.id().value())));
        return numbers;
    }

    private void drawSample(long model, Instant now) {
        int capacity = review.capacity();
        samples.gatherFrame();
        samples.keepFrameSizes(model);
        draw(model, true, JOINED_OF_A_WEEK * capacity);
        draw(model, false, LIKELY_OF_A_WEEK * capacity);
        possibleMatches.addSamples(samples.drawn(model), now);
    }

    private void draw(long model, boolean joined, double expected) {
        List<Cell> cells = samples.cells(joined);
        samples.draw(model, joined, cells, InclusionProbabilities.of(cells, expected));
    }
}
