package kith.people.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.engine.terms.Postcode;
import kith.kernel.PersonId;
import kith.people.records.DemographicsStore.PlacedPostcode;
import kith.places.Areas;
import kith.places.PlacesReplaced;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the areas that people live in true to the borough's places, in the transaction that changes those.
@Component
public class Placing {

    private final DemographicsStore store;
    private final LinkStore links;
    private final PeopleLock lock;
    private final ApplicationEventPublisher events;

    public Placing(DemographicsStore store, LinkStore links, PeopleLock lock, ApplicationEventPublisher events) {
        this.store = store;
        this.links = links;
        this.lock = lock;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void placeAnew(PlacesReplaced places) {
        lock.lock();
        List<PlacedPostcode> moved = new ArrayList<>();
        for (PlacedPostcode was : store.postcodes()) {
            PlacedPostcode is =
                    placed(was.postcode(), Postcode.find(was.postcode()).flatMap(places::areaOfPostcode));
            if (!is.equals(was)) {
                moved.add(is);
            }
        }
        if (!moved.isEmpty()) {
            List<PersonId> people = store.moveToAreas(moved);
            links.lock(people);
            events.publishEvent(new PlacedAnew(people));
        }
    }

    private static PlacedPostcode placed(String postcode, Optional<Areas> areas) {
        return new PlacedPostcode(
                postcode,
                areas.map(in -> in.lsoa21().code()).orElse(null),
                areas.map(in -> in.lsoa11().code()).orElse(null));
    }
}
