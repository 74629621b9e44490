package kith.people.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.people.linkage.Truth;
import kith.people.quality.QualityMetric.Source;
import kith.people.quality.QualityRunStore.TruthRow;

/// One measurement of linkage quality, within one transaction. It owns the temporary tables of the run and
/// opens them in the right order: first the clusters, then their groups, then the counts.
final class QualityRun {

    private static final int TRUTH_AT_ONCE = 50_000;

    private final QualityRunStore store;
    private final LocalDate day;
    private final List<String> areas;
    private final List<Integer> fifths;

    /// @param areas small areas of 2021
    /// @param fifths how deprived each of them is
    QualityRun(QualityRunStore store, LocalDate day, List<String> areas, List<Integer> fifths) {
        this.store = store;
        this.day = day;
        this.areas = areas;
        this.fifths = fifths;
    }

    /// Precision, recall and calibration against the truth; nothing where no record is in it.
    ///
    /// @param partners partners' numbers by their codes
    Optional<List<QualityMetric>> againstTruth(Truth truth, Map<String, Integer> partners, List<Double> bands) {
        readTruth(truth, partners);
        store.openClusters();
        if (store.clusterByTruth() == 0) {
            return Optional.empty();
        }
        store.assignGroups(day, areas, fifths);
        store.countPairs();
        store.countStated(bands);
        return Optional.of(store.counted(Source.TRUTH));
    }

    /// How complete the records are. It leaves each person's groups behind, from which the sample is drawn.
    List<QualityMetric> completeness() {
        store.openClusters();
        store.clusterByLinks();
        store.assignGroups(day, areas, fifths);
        store.countRecords();
        return store.counted(Source.RECORDS);
    }

    private void readTruth(Truth truth, Map<String, Integer> partners) {
        store.openTruth();
        List<TruthRow> rows = new ArrayList<>();
        for (Iterator<Truth.Line> lines = truth.lines().iterator(); lines.hasNext(); ) {
            Truth.Line line = lines.next();
            Optional.ofNullable(partners.get(line.partner()))
                    .ifPresent(partner -> rows.add(new TruthRow(partner, line.localId(), line.person())));
            if (rows.size() == TRUTH_AT_ONCE) {
                store.addTruth(rows);
                rows.clear();
            }
        }
        store.addTruth(rows);
    }
}
