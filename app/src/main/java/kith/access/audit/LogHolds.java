package kith.access.audit;

import java.util.Optional;
import kith.kernel.Promise;
import org.springframework.stereotype.Component;

/// The tree over the log holds, from its first entry to its last.
@Component
class LogHolds implements Promise {

    private final AuditLog log;

    LogHolds(AuditLog log) {
        this.log = log;
    }

    @Override
    public String sentence() {
        return "Nothing in the log of who saw whom was altered, removed or added";
    }

    @Override
    public long broken() {
        return log.verify(Optional.empty()).findings().size();
    }
}
