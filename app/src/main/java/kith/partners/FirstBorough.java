package kith.partners;

import kith.places.Places;
import kith.places.ReferenceFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Fills an empty database with the first borough, before anything else is done with it.
@Component
class FirstBorough implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstBorough.class);

    private final Places places;
    private final Boroughs boroughs;

    FirstBorough(Places places, Boroughs boroughs) {
        this.places = places;
        this.boroughs = boroughs;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!places.isEmpty()) {
            return;
        }
        switch (boroughs.load(ReferenceFolder.southwark())) {
            case Boroughs.Outcome.Loaded(String what) -> LOG.info("Southwark is loaded: {}", what);
            case Boroughs.Outcome.Unchanged _ -> LOG.info("Southwark was loaded by another process");
            case Boroughs.Outcome.Refused(var problems) ->
                throw new IllegalStateException("The files of Southwark do not fit together: " + problems);
        }
    }
}
