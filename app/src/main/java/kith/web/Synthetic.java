package kith.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Whether the people shown are made up. The mark of the demonstration says so. Nothing in anybody's record does.
@Component
class Synthetic {

    private final boolean demonstration;

    Synthetic(@Value("${kith.demonstration:false}") boolean demonstration) {
        this.demonstration = demonstration;
    }

    boolean isShown() {
        return demonstration;
    }
}
