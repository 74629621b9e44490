package kith.engine.linkage.matching;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import kith.engine.linkage.blocking.BlockingFeature;
import kith.engine.linkage.blocking.BlockingRule;
import kith.engine.linkage.blocking.BlockingRules;
import kith.engine.linkage.blocking.KeySet;
import kith.engine.linkage.comparison.Comparison;
import kith.engine.linkage.comparison.LevelProbabilities;
import kith.engine.linkage.comparison.Parameters;
import kith.engine.linkage.comparison.Priors;
import kith.engine.linkage.comparison.RelativeConfusion;
import kith.engine.linkage.comparison.TermFrequencies;
import kith.engine.linkage.records.Field;
import kith.engine.linkage.records.Records;
import kith.engine.linkage.values.ComparisonLevel;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes a model as JSON and reads it back, the same to the last bit.
///
/// Version 2 names each comparison level by its id. Version 1 gave the probabilities by position; it is still
/// read. What a file says nothing of, because the level came later, is as before anything is learned.
///
/// The term frequencies hold values from records, so the file needs the same protection as the records.
public final class ModelFile {

    private static final int VERSION = 2;
    private static final int BY_POSITION = 1;
    private static final Set<String> LATER_LEVELS = Set.of("birth_date.first_of_january_beside");
    private static final JsonFactory JSON = new JsonFactory();

    public static void write(Model model, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("version", VERSION);
            texts(json, "fields", model.fields().stream().map(Field::written).toList());
            comparisons(json, model);
            json.writeNumberProperty("chance_of_one_person", model.priors().match());
            json.writeNumberProperty("chance_of_household", model.priors().household());
            json.writeNumberProperty("twins", model.priors().relatives().twins());
            json.writeNumberProperty("of_one_name", model.priors().relatives().ofOneName());
            json.writeNumberProperty("threshold", model.threshold());
            rules(json, model.blockingRules());
            frequencies(json, model.termFrequencies());
            json.writeEndObject();
        }
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeName(name);
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void comparisons(JsonGenerator json, Model model) {
        Parameters parameters = model.parameters();
        List<Comparison> comparisons = model.comparisons();
        json.writeName("levels");
        json.writeStartObject();
        for (int k = 0; k < comparisons.size(); k++) {
            Comparison comparison = comparisons.get(k);
            for (ComparisonLevel level : comparison.levels().all()) {
                json.writeName(comparison.field().id(level));
                json.writeStartObject();
                json.writeNumberProperty("m", parameters.m().at(k, level.number()));
                json.writeNumberProperty("household", parameters.household().at(k, level.number()));
                json.writeNumberProperty("u", parameters.u().at(k, level.number()));
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private static void rules(JsonGenerator json, BlockingRules rules) {
        json.writeName("routes");
        json.writeStartArray();
        for (BlockingRule rule : rules.all()) {
            json.writeStartArray();
            rule.features().forEach(feature -> json.writeString(feature.written()));
            json.writeEndArray();
        }
        json.writeEndArray();
        texts(
                json,
                "dividers",
                rules.dividers().stream().map(BlockingFeature::written).toList());
        json.writeName("divided");
        json.writeArray(rules.divided().ascending(), 0, rules.divided().size());
    }

    private static void frequencies(JsonGenerator json, Map<String, TermFrequencies> termFrequencies) {
        json.writeName("frequencies");
        json.writeStartObject();
        new TreeMap<>(termFrequencies).forEach((field, of) -> {
            json.writeName(field);
            json.writeStartObject();
            json.writeNumberProperty("records", of.records());
            json.writeNumberProperty("again", of.again());
            json.writeName("counts");
            json.writeStartObject();
            new TreeMap<>(of.counts()).forEach(json::writeNumberProperty);
            json.writeEndObject();
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    public static Model read(InputStream in) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
            return model(new Read(members(value(json, json.nextToken()))));
        }
    }

    private static Model model(Read read) {
        int version = read.number("version").intValue();
        if (version != VERSION && version != BY_POSITION) {
            throw new IllegalArgumentException("Kith cannot read a model of version " + version);
        }
        List<Field> fields = read.texts("fields").stream().map(Field::of).toList();
        return new Model(
                fields,
                version == BY_POSITION ? read.parametersByPosition(fields) : read.parameters(fields),
                read.termFrequencies(),
                new Priors(
                        read.number("chance_of_one_person").doubleValue(),
                        read.number("chance_of_household").doubleValue(),
                        read.kinship()),
                read.routes(fields),
                read.number("threshold").doubleValue());
    }

    /// A value as maps, lists, texts and numbers.
    private static Object value(JsonParser json, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String name = json.currentName();
                    members.put(name, value(json, json.nextToken()));
                }
                yield members;
            }
            case START_ARRAY -> {
                List<Object> elements = new ArrayList<>();
                for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
                    elements.add(value(json, next));
                }
                yield elements;
            }
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            default -> json.getString();
        };
    }

    private static Map<?, ?> members(Object value) {
        return (Map<?, ?>) value;
    }

    private record LevelFigures(double m, double household, double u) {}

    /// What a file says, by name.
    private record Read(Map<?, ?> members) {

        Object at(String name) {
            Object value = members.get(name);
            if (value == null) {
                throw new IllegalArgumentException("The model says no " + name);
            }
            return value;
        }

        Number number(String name) {
            return (Number) at(name);
        }

        /// Models that were written before there was kinship know of none.
        RelativeConfusion kinship() {
            return members.containsKey("twins")
                    ? new RelativeConfusion(
                            number("twins").doubleValue(), number("of_one_name").doubleValue())
                    : RelativeConfusion.NONE;
        }

        List<String> texts(String name) {
            return ((List<?>) at(name)).stream().map(String::valueOf).toList();
        }

        Parameters parametersByPosition(List<Field> fields) {
            List<Comparison> comparisons = Comparison.of(new Records(fields));
            return new Parameters(
                    byPosition("one_person", comparisons, ComparisonLevel::m),
                    byPosition("household", comparisons, ComparisonLevel::household),
                    byPosition("any_two", comparisons, ComparisonLevel::u));
        }

        Parameters parameters(List<Field> fields) {
            List<Comparison> comparisons = Comparison.of(new Records(fields));
            LevelProbabilities m = LevelProbabilities.zero(comparisons);
            LevelProbabilities household = LevelProbabilities.zero(comparisons);
            LevelProbabilities u = LevelProbabilities.zero(comparisons);
            Read levels = new Read(ModelFile.members(at("levels")));
            for (int k = 0; k < comparisons.size(); k++) {
                for (ComparisonLevel level : comparisons.get(k).levels().all()) {
                    LevelFigures of = figures(levels, comparisons.get(k).field().id(level), level);
                    m.add(k, level.number(), of.m);
                    household.add(k, level.number(), of.household);
                    u.add(k, level.number(), of.u);
                }
            }
            return new Parameters(m, household, u);
        }

        private static LevelFigures figures(Read levels, String id, ComparisonLevel level) {
            if (LATER_LEVELS.contains(id) && !levels.members.containsKey(id)) {
                return new LevelFigures(level.m(), level.household(), level.u());
            }
            Read of = new Read(ModelFile.members(levels.at(id)));
            return new LevelFigures(
                    of.number("m").doubleValue(),
                    of.number("household").doubleValue(),
                    of.number("u").doubleValue());
        }

        private LevelProbabilities byPosition(
                String name, List<Comparison> comparisons, ToDoubleFunction<ComparisonLevel> believed) {
            List<?> said = (List<?>) at(name);
            double[][] shares = new double[said.size()][];
            for (int k = 0; k < shares.length; k++) {
                shares[k] = comparisons.get(k).levels().figures(believed);
                List<?> ofLevels = (List<?>) said.get(k);
                for (int level = 0; level < ofLevels.size(); level++) {
                    shares[k][level] = ((Number) ofLevels.get(level)).doubleValue();
                }
            }
            return new LevelProbabilities(shares);
        }

        BlockingRules routes(List<Field> fields) {
            Map<String, BlockingFeature> traits = new HashMap<>();
            BlockingFeature.of(new Records(fields)).forEach(trait -> traits.put(trait.written(), trait));
            List<BlockingRule> routes = ((List<?>) at("routes"))
                    .stream()
                            .map(route -> new BlockingRule(((List<?>) route)
                                    .stream()
                                            .map(trait -> trait(traits, String.valueOf(trait)))
                                            .toList()))
                            .toList();
            List<BlockingFeature> dividers = texts("dividers").stream()
                    .map(trait -> trait(traits, trait))
                    .toList();
            long[] divided = ((List<?>) at("divided"))
                    .stream().mapToLong(key -> ((Number) key).longValue()).toArray();
            return new BlockingRules(routes, dividers, KeySet.of(divided));
        }

        private static BlockingFeature trait(Map<String, BlockingFeature> traits, String written) {
            BlockingFeature trait = traits.get(written);
            if (trait == null) {
                throw new IllegalArgumentException("The model finds records by something there is not: " + written);
            }
            return trait;
        }

        Map<String, TermFrequencies> termFrequencies() {
            Map<String, TermFrequencies> termFrequencies = new HashMap<>();
            ((Map<?, ?>) at("frequencies")).forEach((field, said) -> {
                Read of = new Read(ModelFile.members(said));
                Map<String, Integer> counts = new HashMap<>();
                ((Map<?, ?>) of.at("counts"))
                        .forEach((value, count) -> counts.put(String.valueOf(value), ((Number) count).intValue()));
                termFrequencies.put(
                        String.valueOf(field),
                        new TermFrequencies(
                                counts,
                                of.number("records").intValue(),
                                of.number("again").doubleValue()));
            });
            return termFrequencies;
        }
    }

    private ModelFile() {}
}
