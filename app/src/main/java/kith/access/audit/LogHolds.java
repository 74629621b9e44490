package kith.access.audit;

import kith.kernel.Promise;
import org.springframework.stereotype.Component;

/// The chain over the log holds, from its first block to its last.
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
        return switch (log.verify()) {
            case Verified.Holds _ -> 0;
            case Verified.Broken _ -> 1;
        };
    }
}
