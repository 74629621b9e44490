package kith.access.workers;

import java.time.Clock;
import kith.kernel.London;
import kith.kernel.Promise;
import kith.places.Places;
import kith.places.PlacesOn;
import org.springframework.stereotype.Component;

/// Workers work in neighbourhoods that there are. After the borough is divided anew some may not, and then see nobody.
@Component
class WorkPlaces implements Promise {

    private final WorkerStore store;
    private final Places places;
    private final Clock clock;

    WorkPlaces(WorkerStore store, Places places, Clock clock) {
        this.store = store;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public String sentence() {
        return "Workers work in neighbourhoods of today";
    }

    @Override
    public long broken() {
        PlacesOn today = places.on(London.today(clock));
        return store.list().stream()
                .filter(worker -> !worker.disabled())
                .flatMap(worker -> worker.neighbourhoods().stream())
                .filter(key -> today.neighbourhood(key).isEmpty())
                .count();
    }
}
