package kith.cli.link;

import java.io.StringWriter;
import kith.engine.linkage.files.LinkRun;
import kith.engine.linkage.files.Score;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What came of a matching run, for a program to read.
final class LinkJson {

    static String of(LinkRun run, double seconds) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("records", run.people().records().size());
            json.writeNumberProperty("compared", run.matching().compared());
            json.writeNumberProperty("links", run.matching().links().size());
            json.writeNumberProperty("clusters", run.matching().clusters().count());
            json.writeNumberProperty("threshold", run.threshold());
            json.writeNumberProperty("seconds", Math.round(seconds * 1000) / 1000.0);
            if (run.people().hasTruth()) {
                score(json, "", run.score());
                score(json, "cluster_", run.clusterScore());
                table(json, run);
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void table(JsonGenerator json, LinkRun run) {
        json.writeName("thresholds");
        json.writeStartArray();
        for (LinkRun.Line line : run.table()) {
            json.writeStartObject();
            json.writeNumberProperty("threshold", line.threshold());
            score(json, "", line.score());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void score(JsonGenerator json, String of, Score score) {
        json.writeNumberProperty(of + "precision", rounded(score.precision()));
        json.writeNumberProperty(of + "recall", rounded(score.recall()));
        json.writeNumberProperty(of + "f1", rounded(score.f1()));
    }

    private static double rounded(double share) {
        return Math.round(share * 1e6) / 1e6;
    }

    private LinkJson() {}
}
