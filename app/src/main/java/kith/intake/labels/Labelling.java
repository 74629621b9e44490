package kith.intake.labels;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.engine.labels.CodeLabels;
import kith.engine.labels.Unclassified;
import kith.engine.terms.CodedValue;
import kith.intake.labels.LabelPermissions.ClassifyCodes;
import kith.kernel.JobId;
import kith.kernel.PartnerId;
import kith.kernel.RunId;
import kith.kernel.jobs.Jobs;
import kith.partners.Partner;
import kith.partners.Partners;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The labels in force, what is not classified yet, and decisions about it.
@Service
public class Labelling {

    /// As many as are read, however many there are.
    private static final int MOST = 5_000;

    private final CodeLists lists;
    private final ClassificationStore store;
    private final Partners partners;
    private final Grants grants;
    private final Jobs jobs;
    private final Clock clock;

    Labelling(CodeLists lists, ClassificationStore store, Partners partners, Grants grants, Jobs jobs, Clock clock) {
        this.lists = lists;
        this.store = store;
        this.partners = partners;
        this.grants = grants;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// The labels by the lists and the decisions in force now.
    ///
    /// @throws ListsMissing when a list that is configured is not there
    @Transactional(readOnly = true)
    public CodeLabels inForce() {
        return lists.labels()
                .classified(store.inForce().stream().map(Decision::about).toList());
    }

    /// Remembers how often an import brought what nobody has classified.
    @Transactional
    public void count(RunId run, Map<Unclassified, Long> items) {
        store.count(run, items);
    }

    /// What came in and is still unclassified: alerts first, then the most frequent.
    @Transactional(readOnly = true)
    public List<Arrived> unclassified(TaskGrant<ClassifyCodes> granted) {
        return unclassified().stream()
                .sorted(Comparator.comparing(Arrived::isAlert).reversed())
                .toList();
    }

    /// The partners whose alerts nobody sees, because nobody has classified them.
    @Transactional(readOnly = true)
    public List<String> partnersWithHiddenAlerts() {
        return unclassified().stream()
                .filter(Arrived::isAlert)
                .map(Arrived::partner)
                .distinct()
                .sorted()
                .toList();
    }

    private List<Arrived> unclassified() {
        CodeLabels labels = inForce();
        Map<PartnerId, String> codes = partners.all().stream().collect(Collectors.toMap(Partner::id, Partner::code));
        return store.came(MOST).stream()
                .map(came ->
                        new Arrived(codes.getOrDefault(came.partner(), ""), came.what(), came.items(), came.last()))
                .filter(arrived -> isUnclassified(labels.from(arrived.partner()), arrived.what()))
                .toList();
    }

    private static boolean isUnclassified(CodeLabels labels, Unclassified what) {
        return what.isWordsOnly()
                ? labels.labelWords(what.kind(), "").isUnclassified()
                : labels.label(what.kind(), CodedValue.of(what.system(), what.code()))
                        .isUnclassified();
    }

    /// The decisions in force, latest first.
    @Transactional(readOnly = true)
    public List<Decision> decisions(TaskGrant<ClassifyCodes> granted) {
        return store.inForce();
    }

    /// Decides. It holds at once for what is imported; a job labels again what is stored.
    @Transactional
    public JobId classify(TaskGrant<ClassifyCodes> granted, List<ClassificationFile.Line> decided) {
        classifyBeforehand(granted, decided);
        return jobs.start(
                LabelAgainJob.KIND,
                new LabelAgainJob.Parameters(),
                granted.viewer().worker());
    }

    /// Decides, where nothing is stored that would have to be labelled again.
    @Transactional
    public void classifyBeforehand(TaskGrant<ClassifyCodes> granted, List<ClassificationFile.Line> decided) {
        Instant now = clock.instant();
        for (ClassificationFile.Line one : decided) {
            store.decide(
                    new Decision(one.about(), one.reason(), granted.viewer().worker(), now));
        }
        grants.doing(granted, "classifying %d codes or kinds".formatted(decided.size()));
    }
}
