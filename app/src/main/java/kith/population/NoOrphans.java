package kith.population;

import kith.kernel.Promise;
import org.springframework.stereotype.Component;

/// Whatever is derived about somebody goes when their last record goes.
@Component
class NoOrphans implements Promise {

    private final OrphanStore store;

    NoOrphans(OrphanStore store) {
        this.store = store;
    }

    @Override
    public String sentence() {
        return "Everybody who has a summary has a record";
    }

    @Override
    public long broken() {
        return store.summariesWithoutARecord();
    }
}
