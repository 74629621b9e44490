package kith.people.linkage;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.engine.linkage.decisions.Decisions;
import kith.engine.linkage.estimation.ParameterEstimation;
import kith.engine.linkage.matching.Matching;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.records.Records;
import kith.people.linkage.LinkagePermissions.MatchEverybody;
import kith.people.linkage.MatchIndexStore.KeyRow;
import kith.people.records.PeopleLock;
import kith.people.records.PersonLinks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Learns from all records which are one person's, and links everybody anew by what was learned. Imports follow
/// it from then on.
@Service
public class Matcher {

    /// Of fewer records too few pairs are one person's to learn from: what is believed beforehand counts like
    /// ten of them for each field, and would speak louder than the records.
    public static final int FEWEST_RECORDS = 1_000;

    /// Records are joined from this probability at least, whatever a model finds best: two people made one is
    /// worse than one left two, and below it fewer pairs were one person's than was said.
    public static final double JOINS_FROM = 0.8;

    private static final int AT_ONCE = 20_000;

    private final PeopleLock lock;
    private final PersonLinks links;
    private final PossibleMatches possibleMatches;
    private final MatchModelStore models;
    private final MatchIndexStore index;
    private final MatchInputStore inputs;
    private final Relinking relinking;
    private final ApplicationEventPublisher events;
    private final Grants grants;
    private final Clock clock;

    public Matcher(
            PeopleLock lock,
            PersonLinks links,
            PossibleMatches possibleMatches,
            MatchModelStore models,
            MatchIndexStore index,
            MatchInputStore inputs,
            Relinking relinking,
            ApplicationEventPublisher events,
            Grants grants,
            Clock clock) {
        this.lock = lock;
        this.links = links;
        this.possibleMatches = possibleMatches;
        this.models = models;
        this.index = index;
        this.inputs = inputs;
        this.relinking = relinking;
        this.events = events;
        this.grants = grants;
        this.clock = clock;
    }

    /// What came of a full run.
    public sealed interface Outcome {

        /// @param compared how many pairs were weighed
        /// @param links how many of them reach the threshold
        /// @param people how many there are now
        /// @param joined how many people took in others
        /// @param parted how many people came to be several
        /// @param inDoubt how many pairs wait for a human, whatever for
        record Matched(
                long records,
                long compared,
                long links,
                long people,
                long joined,
                long parted,
                long inDoubt,
                double threshold)
                implements Outcome {

            Matched doubting(long pairs) {
                return new Matched(records, compared, links, people, joined, parted, pairs, threshold);
            }
        }

        /// Nothing was changed.
        record TooFew(long records) implements Outcome {}
    }

    /// Learns a model, writes it down, links everybody by it, and measures how well. Nobody else writes about
    /// people meanwhile.
    ///
    /// @param truth who is really who, where that is known; it is measured by and not learned from
    /// @param progress hears what is being done
    @Transactional
    public Outcome matchEverybody(TaskGrant<MatchEverybody> granted, Optional<Truth> truth, Consumer<String> progress) {
        lock.lock();
        long saying = inputs.records();
        if (saying < FEWEST_RECORDS) {
            return new Outcome.TooFew(saying);
        }
        grants.doing(granted, "all records, to match them anew");
        Everybody everybody = everybody(new Records(ActiveMatchModel.FIELDS), progress);
        progress.accept("learning");
        Model learned = ParameterEstimation.learn(everybody.records(), ActiveMatchModel.MODE);
        Model careful = learned.withThreshold(Math.max(JOINS_FROM, learned.threshold()));
        Outcome.Matched matched = bring(careful, everybody, progress);
        progress.accept("measuring how well it did");
        events.publishEvent(new MatchCompleted(models.latest().orElseThrow(), truth));
        return matched.doubting(possibleMatches.pairs());
    }

    /// Brings a model in force, in the transaction that is open.
    public Outcome.Matched bring(Model model) {
        lock.lock();
        return bring(model, everybody(model.newRecords(), _ -> {}), _ -> {});
    }

    private Outcome.Matched bring(Model model, Everybody everybody, Consumer<String> progress) {
        Instant now = clock.instant();
        progress.accept("comparing");
        Matching matching = Matching.of(everybody.records(), model, ActiveMatchModel.MODE, Decisions.NONE);
        progress.accept("writing down what was found");
        models.add(model, everybody.numbers().size(), now);
        keepKeys(model, everybody);
        index.forgetAllPairs();
        index.keepPairs(ActiveMatchModel.pairs(matching.pairs(), everybody.numbers()));
        index.measure();
        int all = everybody.numbers().size();
        RelinkSummary relinked =
                relinking.everybody(now, done -> progress.accept("linking %,d of %,d records".formatted(done, all)));
        return new Outcome.Matched(
                all,
                matching.compared(),
                matching.links().size(),
                links.people(),
                relinked.joined(),
                relinked.parted(),
                possibleMatches.pairs(),
                model.threshold());
    }

    private void keepKeys(Model model, Everybody everybody) {
        index.forgetAllKeys();
        List<KeyRow> keys = new ArrayList<>();
        for (int row = 0; row < everybody.numbers().size(); row++) {
            for (long key : model.keys(everybody.records(), row)) {
                keys.add(new KeyRow(everybody.numbers().get(row), key));
            }
            if (keys.size() >= MatchIndexStore.ROWS_SENT_AT_ONCE) {
                index.keepKeys(keys);
                keys.clear();
            }
        }
        index.keepKeys(keys);
        index.indexKeys();
    }

    /// Every record that says who it is about, in order, with its number by its row.
    private record Everybody(Records records, List<Long> numbers) {}

    private Everybody everybody(Records records, Consumer<String> progress) {
        List<Long> numbers = new ArrayList<>();
        List<MatchInput> some = inputs.after(0, AT_ONCE);
        while (!some.isEmpty()) {
            for (MatchInput said : some) {
                records.add(said.partner(), said.texts());
                numbers.add(said.record());
            }
            progress.accept("reading, %,d records so far".formatted(numbers.size()));
            some = inputs.after(some.getLast().record(), AT_ONCE);
        }
        return new Everybody(records, numbers);
    }
}
