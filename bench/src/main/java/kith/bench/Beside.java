package kith.bench;

import java.nio.file.Path;
import java.time.Duration;
import kith.engine.linkage.decisions.Decisions;
import kith.engine.linkage.estimation.ParameterEstimation;
import kith.engine.linkage.files.People;
import kith.engine.linkage.files.Score;
import kith.engine.linkage.matching.Matching;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.records.Mode;

/// A peer and Kith, one after the other on the same file, each with its threshold fixed beforehand on another.
record Beside(Figures figures, RecordFiles files, Peer peer) {

    void measure(Path file) {
        People people = files.read(file);
        int records = people.records().size();
        People beforehand = files.beforehand(records);
        double theirs = peer.on(beforehand).best();
        double ours = ParameterEstimation.learn(beforehand.records(), Mode.BOTH).threshold();
        figures.heading("Beside %s, %,d records of the same borough".formatted(peer.name(), records));
        Duration theirTime = theirs(people, theirs);
        Duration ourTime = ours(people, ours);
        figures.ratio(peer.name() + "'s time over Kith's", Figures.seconds(theirTime) / Figures.seconds(ourTime));
    }

    private Duration theirs(People people, double threshold) {
        Found found = peer.on(people);
        double best = found.best();
        figures.rate(peer.name() + ", in all", people.records().size(), "records", found.took());
        figures.rate(peer.name() + ", in all", found.compared(), "pairs", found.took());
        figures.score("%s, links from %.4f".formatted(peer.name(), threshold), found.links(threshold));
        figures.score("%s, clusters from %.4f".formatted(peer.name(), threshold), found.clusters(threshold));
        figures.score("%s, links from its best here, %.4f".formatted(peer.name(), best), found.links(best));
        figures.score("%s, clusters from there".formatted(peer.name()), found.clusters(best));
        return found.took();
    }

    private Duration ours(People people, double threshold) {
        long began = System.nanoTime();
        Model model = ParameterEstimation.learn(people.records(), Mode.BOTH).withThreshold(threshold);
        Matching matching = Matching.of(people.records(), model, Mode.BOTH, Decisions.NONE);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        figures.rate("Kith, in all", people.records().size(), "records", took);
        figures.rate("Kith, in all", matching.compared(), "pairs", took);
        figures.score(
                "Kith, links from %.4f".formatted(threshold), Score.of(people, matching.pairs(), threshold, Mode.BOTH));
        figures.score("Kith, clusters", Score.of(people, matching.clusters(), Mode.BOTH));
        return took;
    }
}
