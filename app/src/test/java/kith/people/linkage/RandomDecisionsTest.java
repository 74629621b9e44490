package kith.people.linkage;

import static kith.people.Running.who;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import kith.access.TaskGrant;
import kith.engine.linkage.decisions.Decision;
import kith.engine.linkage.decisions.Decisions;
import kith.engine.linkage.matching.Matching;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.records.Mode;
import kith.engine.linkage.records.Records;
import kith.engine.terms.Demographics;
import kith.kernel.PartnerId;
import kith.kernel.RecordId;
import kith.people.Invented;
import kith.people.Running;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import kith.people.linkage.components.MatchInput;
import kith.people.linkage.decisions.DecisionId;
import kith.people.linkage.decisions.MatchDecision;
import kith.people.linkage.decisions.RecordPair;
import kith.people.linkage.decisions.StoredDecision;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Whatever partners send, take back and use anew for others, whatever workers rule and take back, and however
/// often another model is brought in force, in whatever order: rulings hold after every step, and what was
/// linked as it came is what linking everybody from nothing gives.
class RandomDecisionsTest {

    private static final Running KITH = new Running("random-rulings");

    private static final List<String> NUMBERS = List.of("9990000018", "9990000026", "9990000034");
    private static final List<String> NAMES = List.of("Okoro", "Okorro", "Price", "Smith");
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(1951, 4, 2), LocalDate.of(1973, 8, 19));

    private static final Invented FEW = new Invented(3, 3);
    private static final List<Model> MODELS =
            List.of(new Invented(1, 300).learned(1_500), new Invented(2, 200).learned(1_100));

    private final Matcher matcher = KITH.bean(Matcher.class);
    private final GenerationStore generations = KITH.bean(GenerationStore.class);
    private final MatchModelStore models = KITH.bean(MatchModelStore.class);
    private final MatchInputStore inputs = KITH.bean(MatchInputStore.class);
    private final MatchIndexStore index = KITH.bean(MatchIndexStore.class);
    private final DecisionStore decided = KITH.bean(DecisionStore.class);
    private final ClericalDecisions rulings = KITH.bean(ClericalDecisions.class);
    private final Linkage linkage = KITH.bean(Linkage.class);
    private final TaskGrant<ReviewMatches> amara = KITH.reviewing(40);

    @Property(tries = 60)
    void linking_as_it_comes_is_linking_everybody_and_rulings_stand(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int steps) {
        empty();
        Random chance = new Random(seed);
        Map<Long, RulingOfTest> made = new HashMap<>();
        for (int step = 0; step < steps; step++) {
            happen(chance, made);
            rulingsHold(made);
        }

        Map<Long, Long> links = KITH.links();
        List<String> doubts = KITH.doubts();
        KITH.inTransaction(linkage::linkEverybody);
        assertThat(KITH.links()).isEqualTo(links);
        assertThat(KITH.doubts()).isEqualTo(doubts);
        forgetLinks();
        KITH.inTransaction(linkage::linkEverybody);
        assertThat(KITH.links()).isEqualTo(links);
        assertThat(KITH.doubts()).isEqualTo(doubts);
        generations
                .inForce()
                .flatMap(Generation::model)
                .ifPresent(kept -> aFullRunComesToTheSame(models.model(kept.id())));
    }

    /// The same model, with keys, pairs, links and possible matches made again; and the engine's own full run
    /// over the same records and decisions.
    private void aFullRunComesToTheSame(Model model) {
        List<String> kept = keptByTheModel();
        Map<Long, Long> links = KITH.links();
        Matcher.Outcome.Matched matched = KITH.inTransaction(() -> matcher.bring(model));
        assertThat(keptByTheModel()).isEqualTo(kept);
        assertThat(KITH.links()).isEqualTo(links);
        assertThat(matched.people()).isEqualTo(Set.copyOf(links.values()).size());

        List<MatchInput> said = inputs.after(0, 1_000);
        Records records = model.newRecords();
        said.forEach(one -> records.add(one.partner(), one.texts()));
        Matching engine = Matching.of(records, model, Mode.BOTH, decisions(said));
        assertThat(engine.pairs().size())
                .isEqualTo(index.pairs(inForce(), links.keySet()).size());
        for (int row = 0; row < said.size(); row++) {
            assertThat(links.get(said.get(row).record()))
                    .isEqualTo(said.get(engine.clusters().of(row)).record());
        }
    }

    private Slot inForce() {
        return generations.inForce().flatMap(Generation::model).orElseThrow().slot();
    }

    /// The decisions in force, by row. A withdrawn record has no row, and a number of its own.
    private Decisions decisions(List<MatchInput> said) {
        Map<Long, Long> rows = new HashMap<>();
        for (MatchInput input : said) {
            rows.put(input.record(), (long) rows.size());
        }
        return Decisions.of(decided.about(records()).stream()
                .map(StoredDecision::forEngine)
                .map(decision -> new Decision(
                        decision.id(),
                        rows.getOrDefault(decision.record(), 1_000 + decision.record()),
                        rows.getOrDefault(decision.other(), 1_000 + decision.other()),
                        decision.verdict()))
                .toList());
    }

    private static List<String> keptByTheModel() {
        return KITH.database
                .client()
                .sql("""
                        select 'key ' || record || ' ' || key as kept from people.match_key
                         union all
                        select 'pair ' || record || ' ' || other || ' ' || weight from people.scored_pair
                         union all
                        select kind || ' ' || record || ' ' || other || ' ' || reason || ' ' || coalesce(probability, 1) from people.possible_match
                         order by kept
                        """)
                .query((row, _) -> row.getString("kept"))
                .list();
    }

    private void happen(Random chance, Map<Long, RulingOfTest> made) {
        if (chance.nextInt(11) == 0) {
            Model another = MODELS.get(chance.nextInt(MODELS.size())).withThreshold(0.02 + 0.96 * chance.nextDouble());
            matcher.bring(another, _ -> happenBetween(chance, made));
        } else {
            happenBetween(chance, made);
        }
    }

    /// What can happen while a match is being prepared, too.
    private void happenBetween(Random chance, Map<Long, RulingOfTest> made) {
        List<Long> records = List.copyOf(records());
        switch (chance.nextInt(10)) {
            case 0, 1, 2 -> {
                if (records.size() > 1) {
                    long one = records.get(chance.nextInt(records.size()));
                    long other = records.get(chance.nextInt(records.size()));
                    if (one != other) {
                        MatchDecision verdict =
                                chance.nextBoolean() ? MatchDecision.SAME_PERSON : MatchDecision.NOT_SAME_PERSON;
                        DecisionId id = rulings.decide(
                                amara, new RecordPair(new RecordId(one), new RecordId(other)), verdict, "As it seems");
                        made.put(id.value(), new RulingOfTest(id, one, other, verdict));
                    }
                }
            }
            case 3 -> {
                List<RulingOfTest> standing = List.copyOf(made.values());
                if (!standing.isEmpty()) {
                    RulingOfTest back = standing.get(chance.nextInt(standing.size()));
                    assertThat(rulings.takeBack(amara, back.id(), "A slip")).isTrue();
                    made.remove(back.id().value());
                }
            }
            case 4 -> KITH.says(partner(chance), localId(chance), Optional.empty());
            case 5 -> KITH.inTransaction(linkage::linkEverybody);
            default -> KITH.says(partner(chance), localId(chance), someone(chance));
        }
    }

    /// Of two about the same records the later holds. Where rulings contradict each other, one of *the same*
    /// gives way.
    private static void rulingsHold(Map<Long, RulingOfTest> made) {
        Map<Set<Long>, RulingOfTest> holding = new HashMap<>();
        made.values().stream()
                .sorted((one, other) ->
                        Long.compare(one.id().value(), other.id().value()))
                .forEach(ruling -> holding.put(Set.of(ruling.one(), ruling.other()), ruling));
        Map<Long, Long> links = KITH.links();
        boolean contradictory = KITH.database
                        .client()
                        .sql("select count(*) from people.ruling_in_force where verdict = 'apart'")
                        .query((row, _) -> row.getLong(1))
                        .single()
                > 0;
        for (RulingOfTest ruling : holding.values()) {
            Long one = links.get(ruling.one());
            Long other = links.get(ruling.other());
            if (one == null || other == null) {
                continue;
            }
            if (ruling.verdict() == MatchDecision.NOT_SAME_PERSON) {
                assertThat(one).isNotEqualTo(other);
            } else if (!contradictory) {
                assertThat(one).isEqualTo(other);
            } else if (!one.equals(other)) {
                assertThat(KITH.doubts())
                        .contains("decision_conflict " + Math.min(ruling.one(), ruling.other()) + " "
                                + Math.max(ruling.one(), ruling.other()));
            }
        }
    }

    private record RulingOfTest(DecisionId id, long one, long other, MatchDecision verdict) {}

    private static Set<Long> records() {
        return new TreeSet<>(KITH.database
                .client()
                .sql("select id from people.partner_record order by id")
                .query((row, _) -> row.getLong("id"))
                .list());
    }

    private static PartnerId partner(Random chance) {
        return chance.nextBoolean() ? Running.PRACTICE : Running.HOSPITAL;
    }

    private static String localId(Random chance) {
        return "p" + chance.nextInt(6);
    }

    private static Demographics someone(Random chance) {
        return chance.nextBoolean() ? FEW.someone(chance) : anyone(chance);
    }

    private static Demographics anyone(Random chance) {
        List<String> given = new ArrayList<>(List.of("Adaeze", "Hugh", "Zoe"));
        Demographics details = who(
                chance.nextInt(4) == 0 ? null : NUMBERS.get(chance.nextInt(NUMBERS.size())),
                given.get(chance.nextInt(given.size())),
                NAMES.get(chance.nextInt(NAMES.size())),
                chance.nextInt(5) == 0 ? null : DAYS.get(chance.nextInt(DAYS.size())));
        return chance.nextInt(6) == 0 ? Running.dead(details) : details;
    }

    private static void empty() {
        KITH.database.emptySchema("people");
    }

    private static void forgetLinks() {
        KITH.database
                .client()
                .sql("truncate people.link, people.possible_match")
                .update();
    }
}
