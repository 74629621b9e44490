package kith.partners;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kith.engine.terms.PartnerKind;
import kith.kernel.PartnerId;
import kith.kernel.memory.CachedTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who sends records. The list is kept in memory, and read again within a second of a change, here or in another
/// process. A transaction that changes it reads its own change.
@Service
public class Partners {

    private final PartnerStore store;
    private final CachedTable<List<Partner>> kept;

    Partners(PartnerStore store) {
        this.store = store;
        this.kept = new CachedTable<>(() -> List.copyOf(store.all()));
    }

    /// The partner of a code, added if it is not known. What a feed says fills what was unknown, and never
    /// overwrites what a person completed. A partner whose kind is not told is listed for completing.
    @Transactional
    public Partner ensure(String code, String name, Optional<PartnerKind> kind, Optional<Duration> every) {
        if (code.isBlank()) {
            throw new IllegalArgumentException("A partner must have a code");
        }
        String called = name.isBlank() ? code : name;
        Optional<Partner> known = store.find(code);
        if (known.isEmpty()) {
            kept.changing();
            store.add(code, called, kind, every, kind.isPresent());
            return get(code);
        }
        Partner filled = filled(known.get(), called, kind, every);
        if (!filled.equals(known.get())) {
            kept.changing();
            store.change(filled);
        }
        return filled;
    }

    private static Partner filled(Partner known, String name, Optional<PartnerKind> kind, Optional<Duration> every) {
        Optional<PartnerKind> sort = known.kind().or(() -> kind);
        return new Partner(
                known.id(),
                known.code(),
                known.name().equals(known.code()) ? name : known.name(),
                sort,
                every.or(known::every),
                known.complete() || kind.isPresent());
    }

    /// Somebody has looked at a partner that came unannounced, and says what it is.
    @Transactional
    public Partner complete(PartnerId id, String name, PartnerKind kind, Optional<Duration> every) {
        Partner known = store.all().stream()
                .filter(partner -> partner.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no " + id));
        Partner complete = new Partner(id, known.code(), name, Optional.of(kind), every, true);
        kept.changing();
        store.change(complete);
        return complete;
    }

    public Partner get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("There is no partner " + code));
    }

    public Optional<Partner> find(String code) {
        return store.find(code);
    }

    /// By name.
    public List<Partner> all() {
        return kept.get();
    }

    /// Those that came unannounced and nobody has looked at.
    public List<Partner> listedForCompleting() {
        return all().stream().filter(partner -> !partner.complete()).toList();
    }
}
