package kith.web;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kith.kernel.PartnerId;
import kith.partners.Partner;
import kith.places.Neighbourhood;
import kith.places.PlacesOn;
import kith.places.Practice;
import kith.population.Somebody;
import kith.population.Told;

/// What codes are called, in words that people know.
public final class Names {

    private final PlacesOn places;
    private final Map<String, String> byCode = new HashMap<>();
    private final Map<PartnerId, String> byId = new HashMap<>();

    public Names(PlacesOn places, List<Partner> partners) {
        this.places = places;
        for (Partner partner : partners) {
            byCode.put(partner.code(), partner.name());
            byId.put(partner.id(), partner.name());
        }
    }

    public String partner(String code) {
        return byCode.getOrDefault(code, code);
    }

    public String partner(PartnerId id) {
        return byId.getOrDefault(id, id.toString());
    }

    public Optional<String> practice(Somebody somebody) {
        return somebody.practice().map(this::practice);
    }

    public String practice(String code) {
        return places.practice(code).map(Practice::name).orElse(code);
    }

    public Optional<String> neighbourhood(Optional<String> key) {
        return key.flatMap(places::neighbourhood).map(Neighbourhood::name);
    }

    /// Who said something, each once.
    public List<String> sayers(List<Told> said) {
        Set<String> names = new LinkedHashSet<>();
        said.forEach(told -> names.add(partner(told.partner())));
        return List.copyOf(names);
    }

    /// Family name last, as it is said; `No name` where nobody has said one.
    public static String of(Somebody somebody) {
        String name = String.join(
                        " ",
                        Stream.of(somebody.givenName(), somebody.familyName())
                                .flatMap(Optional::stream)
                                .toList())
                .strip();
        return name.isEmpty() ? "No name" : name;
    }
}
