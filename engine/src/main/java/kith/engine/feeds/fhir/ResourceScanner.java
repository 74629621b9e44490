package kith.engine.feeds.fhir;

import java.util.Map;
import kith.engine.feeds.files.Window;
import kith.engine.feeds.items.ScanResult;
import kith.engine.labels.CodeLabels;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/// Looks over one FHIR resource in a single pass: what type it is, its id, which patient it is about, and
/// which label its codes give it. Nothing is made of the rest of it.
///
/// One of them serves one thread.
public final class ResourceScanner {

    static final int DEEPEST = 500;

    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Window.LONGEST_ITEM)
                    .build())
            .build();

    private static final String CUT = "The JSON ends in the middle. Ask the partner to send the file again.";

    private final ScanState found;

    public ResourceScanner(CodeLabels codes) {
        found = new ScanState(codes);
    }

    public ScanResult skim(byte[] bytes, int offset, int length, BundleContext around) {
        found.begin();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes, offset, length)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return new ScanResult.Refused("This is not a FHIR resource: it does not start with {.");
            }
            if (!look(json, around.patients())) {
                return new ScanResult.Refused(CUT);
            }
            if (json.nextToken() != null) {
                return new ScanResult.Refused("More follows after the resource. Put one resource on a line.");
            }
        } catch (JacksonException e) {
            return new ScanResult.Refused(reason(e));
        }
        return found.judge(around.id());
    }

    /// What is wrong with JSON, without quoting it.
    public static String reason(JacksonException e) {
        return switch (e) {
            case UnexpectedEndOfInputException _ -> CUT;
            case StreamConstraintsException _ ->
                "The JSON is nested more than %d deep, or has a name or number too long to read.".formatted(DEEPEST);
            default ->
                "This is not valid JSON: it goes wrong at character %d."
                        .formatted(e.getLocation().getColumnNr());
        };
    }

    private boolean look(JsonParser json, Map<String, String> patients) {
        int depth = 1;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token == null) {
                return false;
            }
            switch (token) {
                case START_OBJECT -> found.open(++depth);
                case END_OBJECT -> found.close(depth--);
                case PROPERTY_NAME -> found.name(depth, json.currentName());
                case VALUE_STRING -> {
                    String name = json.currentName();
                    if (name != null) {
                        found.text(json, name, depth, patients);
                    }
                }
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                    String name = json.currentName();
                    if (name != null) {
                        found.number(json, name, depth);
                    }
                }
                default -> {}
            }
        }
        return true;
    }
}
