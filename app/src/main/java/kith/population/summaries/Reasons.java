package kith.population.summaries;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kith.engine.registers.Period;
import kith.engine.registers.RegisterReason;
import kith.engine.terms.PartialDate;
import kith.engine.terms.SecurityLabel;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Reasons as `population.register` keeps them:
/// `[{"partner":1,"id":"c1","code":"44054006","since":"2019-03-04"}]`, with `until` where there is an end, and
/// `class` where it is held more closely than normal, and `undated` where the partner said no day.
public final class Reasons {

    private static final JsonFactory JSON = new JsonFactory();

    public static String write(List<RegisterReason> reasons) {
        StringWriter text = new StringWriter(96 * reasons.size());
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            for (RegisterReason reason : reasons) {
                json.writeStartObject();
                json.writeNumberProperty("partner", reason.partner());
                json.writeStringProperty("id", reason.source());
                json.writeStringProperty("code", reason.code());
                json.writeStringProperty("since", reason.since().toString());
                if (!reason.until().equals(Period.OPEN)) {
                    json.writeStringProperty("until", reason.until().toString());
                }
                if (reason.label() != SecurityLabel.NORMAL) {
                    json.writeNumberProperty("class", reason.label().code());
                }
                if (!reason.dated()) {
                    json.writeBooleanProperty("undated", true);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    public static List<RegisterReason> read(String text) {
        List<RegisterReason> reasons = new ArrayList<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                reasons.add(readOne(json));
            }
        }
        return reasons;
    }

    private static RegisterReason readOne(JsonParser json) {
        int partner = 0;
        String source = "";
        String code = "";
        LocalDate since = Period.OPEN;
        LocalDate until = Period.OPEN;
        SecurityLabel label = SecurityLabel.NORMAL;
        boolean dated = true;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "partner" -> partner = json.getIntValue();
                case "id" -> source = json.getString();
                case "code" -> code = json.getString();
                case "since" -> since = day(json);
                case "until" -> until = day(json);
                case "undated" -> dated = !json.getBooleanValue();
                case "class" -> label = SecurityLabel.of(json.getIntValue());
                default -> throw new IllegalStateException("A reason has an unknown part " + name);
            }
        }
        return new RegisterReason(partner, source, code, since, until, label, dated);
    }

    /// Pages read hundreds of them.
    private static LocalDate day(JsonParser json) {
        return PartialDate.find(json.getString()).orElseThrow().first();
    }

    private Reasons() {}
}
