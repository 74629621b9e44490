package kith.ui;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.OdsCode;
import kith.kernel.PartnerId;

/// The names of partners, practices and neighbourhoods, which people know better than their codes.
public final class Names {

    private final Map<String, String> partnersByCode;
    private final Map<PartnerId, String> partnersById;
    private final Function<OdsCode, Optional<String>> practices;
    private final Function<NeighbourhoodKey, Optional<String>> neighbourhoods;

    /// @param practices finds the name of a practice by its code
    /// @param neighbourhoods finds the name of a neighbourhood by its key
    public Names(
            Map<String, String> partnersByCode,
            Map<PartnerId, String> partnersById,
            Function<OdsCode, Optional<String>> practices,
            Function<NeighbourhoodKey, Optional<String>> neighbourhoods) {
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

    public String practice(OdsCode code) {
        return practices.apply(code).orElse(code.code());
    }

    public Optional<String> neighbourhood(Optional<NeighbourhoodKey> key) {
        return key.flatMap(neighbourhoods);
    }
}
