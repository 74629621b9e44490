package kith.people.quality;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import kith.access.TaskGrant;
import kith.engine.measures.InclusionProbabilities;
import kith.engine.measures.InclusionProbabilities.Cell;
import kith.kernel.London;
import kith.partners.Partners;
import kith.people.linkage.DecisionTakenBack;
import kith.people.linkage.MatchCompleted;
import kith.people.linkage.PairDecided;
import kith.people.linkage.Truth;
import kith.people.quality.LinkageQualityStore.RunOfMatcher;
import kith.people.quality.LinkageQualityStore.TruthRow;
import kith.people.quality.QualityMetric.Source;
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

    public static final String WHY = "A check: drawn by chance, to see how well records are matched";

    /// Of a week's pace, how much is drawn of the joined pairs, and of the likely ones.
    private static final double JOINED_OF_A_WEEK = 0.5;

    private static final double LIKELY_OF_A_WEEK = 0.25;
    private static final int AT_ONCE = 50_000;

    private final LinkageQualityStore store;
    private final QualitySampleStore checks;
    private final Review review;
    private final Places places;
    private final Partners partners;
    private final Clock clock;

    public LinkageQuality(
            LinkageQualityStore store,
            QualitySampleStore checks,
            Review review,
            Places places,
            Partners partners,
            Clock clock) {
        this.store = store;
        this.checks = checks;
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
        List<CheckRow> drawn = checks.checks(run.model());
        if (isLatest) {
            figures.addAll(new ClericalEstimate(checks.drawnFrom(run.model()), drawn).figures());
        }
        return new LinkageQualityReport(
                run.model(),
                run.at(),
                run.records(),
                figures,
                drawn.size(),
                drawn.stream().filter(CheckRow::isAnswered).count());
    }

    /// Measures a run that has just linked everybody, keeps what was decided of the one before, and draws
    /// new checks. It is part of the run.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void measure(MatchCompleted match) {
        long model = match.model();
        Optional<Truth> truth = match.truth();
        Instant now = clock.instant();
        keepWhatWasDecided(store.before(model));
        truth.ifPresent(known -> measureByTruth(model, known, now));
        store.forgetClusters();
        store.clusterByLinks();
        sort(now);
        store.countRecords();
        store.keep(model, store.counted(Source.RECORDS));
        drawChecks(model, now);
    }

    /// A decision about a pair that was drawn for checking is the answer to the check.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(PairDecided pair) {
        checks.answered(pair.one().value(), pair.other().value());
    }

    /// A check whose decision was taken back is asked again.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void askAgain(DecisionTakenBack pair) {
        checks.askAgain(pair.one().value(), pair.other().value(), WHY, clock.instant());
    }

    private void keepWhatWasDecided(OptionalLong before) {
        before.ifPresent(
                run -> store.keep(run, new ClericalEstimate(checks.drawnFrom(run), checks.checks(run)).figures()));
        checks.withdraw();
    }

    private void measureByTruth(long model, Truth truth, Instant now) {
        take(truth);
        store.forgetClusters();
        if (store.clusterByTruth() == 0) {
            return;
        }
        sort(now);
        store.countPairs();
        store.countStated(BANDS);
        store.keep(model, store.counted(Source.TRUTH));
    }

    private void take(Truth truth) {
        Map<String, Integer> codes = new HashMap<>();
        partners.all()
                .forEach(partner ->
                        codes.put(partner.code(), Math.toIntExact(partner.id().value())));
        store.openTruth();
        List<TruthRow> rows = new ArrayList<>();
        for (Iterator<Truth.Line> lines = truth.lines().iterator(); lines.hasNext(); ) {
            Truth.Line line = lines.next();
            Optional.ofNullable(codes.get(line.partner()))
                    .ifPresent(partner -> rows.add(new TruthRow(partner, line.localId(), line.person())));
            if (rows.size() == AT_ONCE) {
                store.takeTruth(rows);
                rows.clear();
            }
        }
        store.takeTruth(rows);
    }

    private void sort(Instant now) {
        List<Deprivation> deprived = places.areas(Edition.LSOA_2021).stream()
                .flatMap(area -> places.deprivation(Index.IMD_2025, area.code()).stream())
                .toList();
        store.sort(
                London.dayOf(now),
                deprived.stream().map(Deprivation::area).toList(),
                deprived.stream().map(area -> (area.decile() + 1) / 2).toList());
    }

    private void drawChecks(long model, Instant now) {
        int pace = review.pace();
        checks.gather();
        checks.keepWhatIsDrawnFrom(model);
        draw(model, true, JOINED_OF_A_WEEK * pace);
        draw(model, false, LIKELY_OF_A_WEEK * pace);
        checks.list(model, WHY, now);
    }

    private void draw(long model, boolean joined, double expected) {
        List<Cell> cells = checks.cells(joined);
        checks.draw(model, joined, cells, InclusionProbabilities.of(cells, expected));
    }
}
