package kith.people.records;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.access.disclosure.ProtectedAddress;
import kith.access.disclosure.ProtectedAddresses;
import kith.engine.terms.OdsCode;
import kith.engine.terms.PartnerKind;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.reading.Query;
import kith.partners.Partner;
import kith.partners.Partners;
import kith.people.records.ProtectedAddressStore.Registration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whose address is protected: everybody whom any partner has flagged. A person's own practice is the one that
/// the latest record of a general practice gives; no other partner's word opens whereabouts to anybody.
@Component
class KnownProtectedAddresses implements ProtectedAddresses {

    private final ProtectedAddressStore store;
    private final Partners partners;

    KnownProtectedAddresses(ProtectedAddressStore store, Partners partners) {
        this.store = store;
        this.partners = partners;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, ProtectedAddress> among(Collection<PersonId> people) {
        List<Registration> registrations = store.registrations(people);
        if (registrations.isEmpty()) {
            return Map.of();
        }
        Set<PartnerId> practices = practices();
        Map<PersonId, ProtectedAddress> known = new HashMap<>();
        registrations.stream()
                .collect(Collectors.groupingBy(Registration::person))
                .forEach((person, theirs) -> known.put(person, new ProtectedAddress(practice(theirs, practices))));
        return known;
    }

    @Override
    public List<Query<?>> queries(Collection<PersonId> people) {
        return List.of(store.registrationsQuery(people));
    }

    private static Optional<OdsCode> practice(List<Registration> registrations, Set<PartnerId> practices) {
        return registrations.stream()
                .filter(registration -> practices.contains(registration.partner()))
                .filter(registration -> registration.practice().isPresent())
                .max(Comparator.comparing(Registration::saidAt))
                .flatMap(Registration::practice);
    }

    private Set<PartnerId> practices() {
        return partners.all().stream()
                .filter(partner -> partner.kind().equals(Optional.of(PartnerKind.GP)))
                .map(Partner::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
