package kith.engine.registers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/// The conditions there are registers for, and the codes that say each of them. It is a list with a version,
/// and closed: a code that is not in it makes no register, and how many such codes came in is published as its
/// coverage.
public final class Catalogue {

    private static final String RESOURCE = "/catalogue/conditions.csv";

    private final String version;
    private final SortedMap<String, Condition> conditions;
    private final Map<String, Code> codes;

    Catalogue(String version, SortedMap<String, Condition> conditions, Map<String, Code> codes) {
        this.version = version;
        this.conditions = conditions;
        this.codes = Map.copyOf(codes);
    }

    /// The catalogue that is in force.
    public static Catalogue current() {
        return Current.CATALOGUE;
    }

    public String version() {
        return version;
    }

    /// In the order of their keys.
    public Collection<Condition> conditions() {
        return List.copyOf(conditions.values());
    }

    public Optional<Condition> condition(String key) {
        return Optional.ofNullable(conditions.get(key));
    }

    public Optional<Code> find(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /// Every code in it, those of screening findings included.
    public Set<String> codes() {
        return codes.keySet();
    }

    private static Catalogue read() {
        try (InputStream file = Catalogue.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException("The catalogue " + RESOURCE + " is missing");
            }
            return CatalogueFile.read(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Read when first asked for.
    private static final class Current {
        static final Catalogue CATALOGUE = read();
    }
}
