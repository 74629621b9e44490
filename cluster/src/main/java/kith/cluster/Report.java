package kith.cluster;

import java.io.StringWriter;
import kith.cluster.StepCosts.Cost;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What came of a run as one line of JSON, for whoever ran it.
final class Report {

    static String of(Outcome outcome) {
        var text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("records", outcome.records());
            json.writeNumberProperty("threshold", outcome.threshold());
            json.writeNumberProperty("compared", outcome.compared());
            json.writeNumberProperty("pairs", outcome.pairs());
            json.writeNumberProperty("links", outcome.links());
            json.writeNumberProperty("clusters", outcome.clusters());
            json.writeNumberProperty("rounds", outcome.rounds());
            json.writeNumberProperty("contradicted_rulings", outcome.contradicted());
            json.writeNumberProperty("rulings_about_unknown_records", outcome.unknown());
            json.writeName("steps");
            json.writeStartObject();
            outcome.costs().steps().forEach((step, cost) -> write(json, step, cost));
            json.writeEndObject();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, String step, Cost cost) {
        json.writeName(step);
        json.writeStartObject();
        json.writeNumberProperty("seconds", rounded(cost.seconds()));
        json.writeNumberProperty("processor_seconds", rounded(cost.processorSeconds()));
        json.writeNumberProperty("shuffled_mb", rounded(cost.shuffledBytes() / 1e6));
        json.writeEndObject();
    }

    private static double rounded(double figure) {
        return Math.round(figure * 10) / 10.0;
    }

    private Report() {}
}
