package kith.people.linkage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.engine.linkage.decisions.Decisions;
import kith.engine.linkage.estimation.ParameterEstimation;
import kith.engine.linkage.matching.Matching;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.records.Records;
import kith.people.linkage.LinkagePermissions.MatchEverybody;
import kith.people.linkage.NextGeneration.Preparation;
import kith.people.linkage.NextGeneration.Switched;
import kith.people.linkage.components.MatchInput;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Estimates a match model from all records and links everybody by it, or takes the latest match back. Imports use
/// the model that is in force.
@Service
public class Matcher {

    /// With fewer records there are too few pairs of one person to learn from: the prior counts as much as ten of
    /// them for each field, and would outweigh the records.
    public static final int FEWEST_RECORDS = 1_000;

    /// Records are linked from this probability at least, whatever threshold a model finds best. To make one person
    /// of two is worse than to leave one as two, and below it models were overconfident.
    public static final double JOINS_FROM = 0.8;

    private static final int AT_ONCE = 20_000;

    private final PossibleMatches possibleMatches;
    private final GenerationStore generations;
    private final MatchModelStore models;
    private final MatchInputStore inputs;
    private final NextGeneration next;
    private final ApplicationEventPublisher events;
    private final Grants grants;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Matcher(
            PossibleMatches possibleMatches,
            GenerationStore generations,
            MatchModelStore models,
            MatchInputStore inputs,
            NextGeneration next,
            ApplicationEventPublisher events,
            Grants grants,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.possibleMatches = possibleMatches;
        this.generations = generations;
        this.models = models;
        this.inputs = inputs;
        this.next = next;
        this.events = events;
        this.grants = grants;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// What a full match, or taking one back, resulted in.
    public sealed interface Outcome {

        /// @param compared how many pairs were compared
        /// @param links how many of them reach the threshold
        /// @param people how many there are now
        /// @param joined how many people took in others
        /// @param parted how many people were split
        /// @param inDoubt how many pairs wait for a worker, whatever the reason
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

    /// What taking back the latest match resulted in.
    public sealed interface Undone {

        /// @param byModel whether a match model links again; otherwise the first rule does
        /// @param people how many there are now
        /// @param joined how many people took in others
        /// @param parted how many people were split
        /// @param inDoubt how many pairs wait for a worker
        record TakenBack(boolean byModel, long people, long joined, long parted, long inDoubt) implements Undone {}

        /// No match is in force. Nothing was changed.
        record NothingToTakeBack() implements Undone {}
    }

    /// Estimates a model, links everybody by it, and measures how well. Imports and decisions go on meanwhile, but
    /// for the moment of the switch.
    ///
    /// @param truth which records really belong together, where that is known; it is used to measure only
    /// @param progress is told what is being done
    public Outcome matchEverybody(TaskGrant<MatchEverybody> granted, Optional<Truth> truth, Consumer<String> progress) {
        long records = inputs.records();
        if (records < FEWEST_RECORDS) {
            return new Outcome.TooFew(records);
        }
        transaction.executeWithoutResult(_ -> grants.doing(granted, "all records, to match them anew"));
        Preparation preparation = next.begin();
        Outcome.Matched matched;
        try {
            Everybody everybody = everybody(new Records(ActiveMatchModel.FIELDS), progress);
            progress.accept("learning");
            Model learned = ParameterEstimation.learn(everybody.records(), ActiveMatchModel.MODE);
            Model careful = learned.withThreshold(Math.max(JOINS_FROM, learned.threshold()));
            matched = match(preparation, careful, everybody, progress);
        } finally {
            next.end(preparation);
        }
        return matched.doubting(measure(truth, progress));
    }

    /// Measures how well the model in force links, and draws samples for workers to check.
    ///
    /// @return how many pairs wait for a worker then
    public long measure(Optional<Truth> truth, Consumer<String> progress) {
        progress.accept("measuring how well it did");
        return transaction.execute(_ -> {
            inForce().ifPresent(model -> events.publishEvent(new MatchCompleted(model, truth)));
            return possibleMatches.pairs();
        });
    }

    private Optional<Long> inForce() {
        return generations.inForce().flatMap(Generation::model).map(Generation.ModelInSlot::id);
    }

    /// Brings a model in force that is known already.
    public Outcome.Matched bring(Model model) {
        return bring(model, _ -> {});
    }

    Outcome.Matched bring(Model model, Consumer<String> progress) {
        Preparation preparation = next.begin();
        try {
            return match(preparation, model, everybody(model.newRecords(), progress), progress);
        } finally {
            next.end(preparation);
        }
    }

    private Outcome.Matched match(
            Preparation preparation, Model model, Everybody everybody, Consumer<String> progress) {
        OptionalLong earlier =
                generations.inForce().stream().mapToLong(Generation::id).findFirst();
        long id = transaction.execute(_ -> models.add(model, everybody.numbers().size(), clock.instant()));
        var active = new ActiveMatchModel(id, preparation.slot(), model);
        Matching matching = index(preparation, model, everybody, progress);
        Switched switched = switchTo(preparation, Optional.of(active), earlier, () -> {}, progress);
        return new Outcome.Matched(
                everybody.numbers().size(),
                matching.compared(),
                matching.links().size(),
                switched.people(),
                switched.joined(),
                switched.parted(),
                pairs(),
                model.threshold());
    }

    /// Takes the latest match back: the model before it links everybody again, or the first rule where there was
    /// none. What partners sent and workers decided since then stays.
    public Undone takeBack(TaskGrant<MatchEverybody> granted, Consumer<String> progress) {
        Optional<Generation> latest = generations.inForce();
        if (latest.isEmpty()
                || (latest.get().model().isEmpty() && latest.get().earlier().isEmpty())) {
            return new Undone.NothingToTakeBack();
        }
        transaction.executeWithoutResult(_ -> grants.doing(granted, "all records, to take the latest match back"));
        Optional<Generation> before =
                latest.get().earlier().stream().mapToObj(generations::find).findFirst();
        Preparation preparation = next.begin();
        try {
            Optional<ActiveMatchModel> model = before.flatMap(Generation::model)
                    .map(kept -> new ActiveMatchModel(kept.id(), preparation.slot(), models.model(kept.id())));
            model.ifPresent(active ->
                    index(preparation, active.model(), everybody(active.model().newRecords(), progress), progress));
            OptionalLong earlier = before.map(Generation::earlier).orElseGet(OptionalLong::empty);
            Runnable also = () -> events.publishEvent(new MatchTakenBack());
            Switched switched = switchTo(preparation, model, earlier, also, progress);
            return new Undone.TakenBack(
                    model.isPresent(), switched.people(), switched.joined(), switched.parted(), pairs());
        } finally {
            next.end(preparation);
        }
    }

    private Matching index(Preparation preparation, Model model, Everybody everybody, Consumer<String> progress) {
        progress.accept("comparing");
        Matching matching = Matching.of(everybody.records(), model, ActiveMatchModel.MODE, Decisions.NONE);
        progress.accept("writing keys and pairs");
        next.index(preparation, model, everybody.records(), matching.pairs(), everybody.numbers());
        return matching;
    }

    private Switched switchTo(
            Preparation preparation,
            Optional<ActiveMatchModel> model,
            OptionalLong earlier,
            Runnable also,
            Consumer<String> progress) {
        long all = inputs.records();
        next.link(preparation, model, done -> progress.accept("linking %,d of %,d records".formatted(done, all)));
        progress.accept("catching up with what came meanwhile");
        next.catchUp(preparation, model);
        progress.accept("switching");
        return next.switchTo(preparation, model, earlier, also);
    }

    private long pairs() {
        return transaction.execute(_ -> possibleMatches.pairs());
    }

    /// Every record with demographics, in order, with its number by its row.
    private record Everybody(Records records, List<Long> numbers) {}

    private Everybody everybody(Records records, Consumer<String> progress) {
        List<Long> numbers = new ArrayList<>();
        List<MatchInput> some = inputs.after(0, AT_ONCE);
        while (!some.isEmpty()) {
            for (MatchInput input : some) {
                records.add(input.partner(), input.texts());
                numbers.add(input.record());
            }
            progress.accept("reading, %,d records so far".formatted(numbers.size()));
            some = inputs.after(some.getLast().record(), AT_ONCE);
        }
        return new Everybody(records, numbers);
    }
}
