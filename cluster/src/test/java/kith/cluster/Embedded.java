package kith.cluster;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.engine.feeds.FactExtractor;
import kith.engine.feeds.Feed;
import kith.engine.feeds.FeedReader;
import kith.engine.feeds.Feeds;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.Receiver;
import kith.engine.feeds.items.Rejected;
import kith.engine.labels.CodeLabels;
import kith.engine.linkage.clustering.Links;
import kith.engine.linkage.decisions.Decisions;
import kith.engine.linkage.estimation.ParameterEstimation;
import kith.engine.linkage.matching.Matching;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.records.Mode;
import kith.engine.linkage.records.PersonFields;
import kith.engine.linkage.records.Records;

/// The same feeds matched in this process by the engine alone, without Spark.
final class Embedded {

    private final List<String> names;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Records records = new Records(PersonFields.ALL);

    private Embedded(Map<String, List<String>> said) {
        this.names = List.copyOf(said.keySet());
        said.forEach((name, texts) -> rows.put(name, records.add(0, texts)));
    }

    static Embedded read(Path feeds, LocalDate today) {
        Map<String, List<String>> said = new TreeMap<>();
        FactExtractor drawing = new FactExtractor(today);
        for (Feed feed : Feeds.at(feeds)) {
            new FeedReader(CodeLabels.shipped()).read(feed, new Receiver() {
                @Override
                public void sent(FeedItem sent) {
                    drawing.draw(sent)
                            .details()
                            .ifPresent(details -> said.put(
                                    name(feed.partner(), String.valueOf(sent.about())), PersonFields.texts(details)));
                }

                @Override
                public void rejected(Rejected rejected) {}
            });
        }
        return new Embedded(said);
    }

    static String name(String partner, String localId) {
        return partner + " " + localId;
    }

    Model learn() {
        return ParameterEstimation.learn(records, Mode.BOTH);
    }

    int size() {
        return records.size();
    }

    String name(int row) {
        return names.get(row);
    }

    int row(String name) {
        return rows.getOrDefault(name, -1);
    }

    Matching matched(Model model, Decisions decisions) {
        return Matching.of(records, model, Mode.BOTH, decisions);
    }

    /// Every pair with its weight to the last bit.
    List<String> pairs(Matching matching) {
        Links pairs = matching.pairs();
        List<String> words = new ArrayList<>();
        for (int pair = 0; pair < pairs.size(); pair++) {
            words.add(name(pairs.one(pair)) + " | " + name(pairs.other(pair)) + " | " + (float) pairs.weight(pair)
                    + " | " + pairs.probability(pair));
        }
        return words.stream().sorted().toList();
    }

    /// Every record with the number of its cluster.
    List<String> clusters(Matching matching) {
        List<String> words = new ArrayList<>();
        for (int row = 0; row < size(); row++) {
            words.add(name(row) + " | " + matching.clusters().of(row));
        }
        return words.stream().sorted().toList();
    }
}
