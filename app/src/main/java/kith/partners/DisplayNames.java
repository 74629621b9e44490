package kith.partners;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.kernel.London;
import kith.kernel.PartnerId;
import kith.places.Neighbourhood;
import kith.places.Places;
import kith.places.PlacesOn;
import kith.places.Practice;
import kith.ui.Names;
import org.springframework.stereotype.Component;

/// Reads the names that pages show for codes: of every partner, and of practices and neighbourhoods as of a day.
@Component
public class DisplayNames {

    private final Partners partners;
    private final Places places;
    private final Clock clock;

    DisplayNames(Partners partners, Places places, Clock clock) {
        this.partners = partners;
        this.places = places;
        this.clock = clock;
    }

    public Names today() {
        return of(places.on(London.today(clock)), partners.all());
    }

    public Names on(PlacesOn day) {
        return of(day, partners.all());
    }

    public static Names of(PlacesOn day, List<Partner> partners) {
        Map<String, String> byCode = new HashMap<>();
        Map<PartnerId, String> byId = new HashMap<>();
        for (Partner partner : partners) {
            byCode.put(partner.code(), partner.name());
            byId.put(partner.id(), partner.name());
        }
        return new Names(
                byCode,
                byId,
                code -> day.practice(code).map(Practice::name),
                key -> day.neighbourhood(key).map(Neighbourhood::name));
    }
}
