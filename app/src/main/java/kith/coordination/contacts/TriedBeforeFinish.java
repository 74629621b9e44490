package kith.coordination.contacts;

import java.util.Optional;
import kith.access.PersonGrant;
import kith.coordination.cases.FinishReason;
import kith.coordination.cases.FinishRule;
import org.springframework.stereotype.Component;

/// A case finishes because the person could not be reached only after enough attempts.
@Component
class TriedBeforeFinish implements FinishRule {

    private final ContactStore store;

    TriedBeforeFinish(ContactStore store) {
        this.store = store;
    }

    @Override
    public Optional<String> against(PersonGrant grant, FinishReason reason) {
        return reason != FinishReason.UNABLE_TO_CONTACT
                        || Attempts.areEnough(store.of(grant).stream()
                                .map(recorded -> recorded.entry().facts())
                                .toList())
                ? Optional.empty()
                : Optional.of(Attempts.TOO_FEW);
    }
}
