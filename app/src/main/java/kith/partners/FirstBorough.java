package kith.partners;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Fills an empty database with the first borough when the server starts.
@Component
class FirstBorough implements SmartInitializingSingleton {

    private final Boroughs boroughs;

    FirstBorough(Boroughs boroughs) {
        this.boroughs = boroughs;
    }

    @Override
    public void afterSingletonsInstantiated() {
        boroughs.ensureFirst();
    }
}
