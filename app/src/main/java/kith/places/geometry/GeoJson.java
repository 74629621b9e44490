package kith.places.geometry;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.engine.reference.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads boundaries from GeoJSON (RFC 7946): a FeatureCollection of polygons, each with its code among its
/// properties.
public final class GeoJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GeoJson() {}

    /// Reads a whole file; what is wrong with it is in the problems, and then nothing of it is to be used.
    public static List<Boundary> read(String file, InputStream bytes, Boundary.Kind kind, Problems problems) {
        JsonNode root;
        try {
            root = JSON.readTree(bytes);
        } catch (JacksonException notJson) {
            problems.add(file, 0, "", "is not JSON: " + notJson.getOriginalMessage());
            return List.of();
        }
        if (!"FeatureCollection".equals(root.path("type").asString(""))) {
            problems.add(file, 0, "type", "must be a FeatureCollection");
            return List.of();
        }
        List<Boundary> boundaries = new ArrayList<>();
        int ordinal = 0;
        for (JsonNode feature : root.path("features")) {
            String where = "feature " + ++ordinal;
            Optional<String> code = code(feature.path("properties"), kind);
            if (code.isEmpty()) {
                problems.add(file, 0, where, "has no property that holds its code, as \"code\"");
                continue;
            }
            try {
                boundaries.add(boundary(code.get(), feature.path("geometry")));
            } catch (IllegalArgumentException refused) {
                problems.add(file, 0, where, code.get() + ": " + refused.getMessage());
            }
        }
        return boundaries;
    }

    private static Optional<String> code(JsonNode properties, Boundary.Kind kind) {
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            String value = property.getValue().asString("");
            if (kind.namesCode(property.getKey()) && !value.isBlank()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /// One geometry as we keep it.
    public static Boundary read(String code, String geometry) {
        return boundary(code, JSON.readTree(geometry));
    }

    /// As a MultiLineString of rings: enough to draw from, since an even-odd fill needs no holes named.
    public static String write(Boundary boundary) {
        List<List<double[]>> rings = boundary.rings().stream()
                .map(ring -> ring.points().stream()
                        .map(point -> new double[] {point.longitude(), point.latitude()})
                        .toList())
                .toList();
        return JSON.writeValueAsString(Map.of("type", "MultiLineString", "coordinates", rings));
    }

    private static Boundary boundary(String code, JsonNode geometry) {
        List<Boundary.Ring> rings = new ArrayList<>();
        JsonNode coordinates = geometry.path("coordinates");
        switch (geometry.path("type").asString("")) {
            case "Polygon", "MultiLineString" -> coordinates.forEach(ring -> rings.add(ring(ring)));
            case "MultiPolygon" -> coordinates.forEach(polygon -> polygon.forEach(ring -> rings.add(ring(ring))));
            default -> throw new IllegalArgumentException("is neither a Polygon nor a MultiPolygon");
        }
        return new Boundary(code, rings);
    }

    private static Boundary.Ring ring(JsonNode points) {
        List<Boundary.Point> ring = new ArrayList<>();
        for (JsonNode point : points) {
            if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
                throw new IllegalArgumentException("a point must be two numbers");
            }
            ring.add(new Boundary.Point(point.path(0).asDouble(), point.path(1).asDouble()));
        }
        return new Boundary.Ring(ring);
    }
}
