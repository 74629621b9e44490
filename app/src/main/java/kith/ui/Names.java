package kith.ui;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kith.kernel.PartnerId;

/// The names of partners, practices and neighbourhoods, which people know better than their codes.
public final class Names {

    private final Map<String, String> partnersByCode;
    private final Map<PartnerId, String> partnersById;
    private final Function<String, Optional<String>> practices;
    private final Function<String, Optional<String>> neighbourhoods;

    /// @param practices finds the name of a practice by its code
    /// @param neighbourhoods finds the name of a neighbourhood by its key
    public Names(
            Map<String, String> partnersByCode,
            Map<PartnerId, String> partnersById,
            Function<String, Optional<String>> practices,
            Function<String, Optional<String>> neighbourhoods) {
        this.partnersByCode = Map.copyOf(partnersByCode);
        this.partnersById = Map.copyOf(partnersById);
        this.practices = practices;
        this.neighbourhoods = neighbourhoods;
    }

    public String partner(String code) {
        return partnersByCode.getOrDefault(code, code);
    }

    public String partner(PartnerId id) {
        return partnersById.getOrDefault(id, id.toString());
    }

    public String practice(String code) {
        return practices.apply(code).orElse(code);
    }

    public Optional<String> neighbourhood(Optional<String> key) {
        return key.flatMap(neighbourhoods);
    }
}
