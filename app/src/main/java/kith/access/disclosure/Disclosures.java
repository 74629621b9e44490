package kith.access.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kith.access.Grant;
import kith.access.PersonGrant;
import kith.engine.terms.PartnerKind;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.ReadOnce;
import kith.kernel.reading.Query;
import kith.partners.Partners;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Makes the [Disclosure] of a grant for the people that it shows.
@Component
public class Disclosures {

    private final ProtectedAddresses addresses;
    private final Supplier<Map<PartnerId, PartnerKind>> kinds;

    @Autowired
    Disclosures(ProtectedAddresses addresses, Partners partners) {
        this(addresses, () -> kinds(partners));
    }

    Disclosures(ProtectedAddresses addresses, Supplier<Map<PartnerId, PartnerKind>> kinds) {
        this.addresses = addresses;
        this.kinds = kinds;
    }

    /// What a grant discloses of the person that it opens.
    public Disclosure of(PersonGrant granted) {
        return ReadOnce.answer(List.of(Disclosures.class, granted), () -> of(granted, Set.of(granted.person())))
                .of(granted.person());
    }

    /// The statements that read what is disclosed of these people, for a page that sends several together.
    public List<Query<?>> queries(Collection<PersonId> people) {
        return addresses.queries(people);
    }

    /// What a grant discloses of each of these people.
    public ForEach of(Grant granted, Collection<PersonId> people) {
        Map<PersonId, ProtectedAddress> known = people.isEmpty() ? Map.of() : addresses.among(people);
        return new ForEach(granted, Set.copyOf(people), known, kinds);
    }

    /// Whether a grant shows a field of everybody whom it shows. Not to be asked about a field that tells where
    /// somebody is, which depends on the person.
    public static boolean opens(Grant granted, PersonField field) {
        if (field.tellsPlace()) {
            throw new IllegalArgumentException(field + " depends on whether an address is protected");
        }
        return granted.shows(field.part());
    }

    private static Map<PartnerId, PartnerKind> kinds(Partners partners) {
        Map<PartnerId, PartnerKind> kinds = new HashMap<>();
        partners.all().forEach(partner -> partner.kind().ifPresent(kind -> kinds.put(partner.id(), kind)));
        return kinds;
    }

    /// The disclosures of several people.
    public static final class ForEach {

        private final Grant granted;
        private final Set<PersonId> people;
        private final Map<PersonId, ProtectedAddress> addresses;
        private final Supplier<Map<PartnerId, PartnerKind>> kinds;
        private Map<PartnerId, PartnerKind> read = Map.of();

        private ForEach(
                Grant granted,
                Set<PersonId> people,
                Map<PersonId, ProtectedAddress> addresses,
                Supplier<Map<PartnerId, PartnerKind>> kinds) {
            this.granted = granted;
            this.people = people;
            this.addresses = addresses;
            this.kinds = kinds;
        }

        public Disclosure of(PersonId person) {
            if (!people.contains(person)) {
                throw new IllegalArgumentException("Nobody asked about " + person);
            }
            return disclosure(Optional.ofNullable(addresses.get(person)));
        }

        /// What may be shown of all of them where they may be one person: nothing that is withheld of any.
        public Disclosure ofAllTogether() {
            return addresses.values().stream()
                    .map(address -> disclosure(Optional.of(address)))
                    .sorted((one, other) -> Boolean.compare(other.hidesPlace(), one.hidesPlace()))
                    .findFirst()
                    .orElseGet(() -> disclosure(Optional.empty()));
        }

        /// What may be shown of a record of which nobody knows whether its address is protected.
        public Disclosure ofNobodyKnown() {
            return disclosure(Optional.of(new ProtectedAddress(Optional.empty())));
        }

        /// Those of whom nothing is disclosed that tells where they are.
        public Set<PersonId> hidden() {
            return addresses.keySet().stream()
                    .filter(person -> of(person).hidesPlace())
                    .collect(Collectors.toUnmodifiableSet());
        }

        private Disclosure disclosure(Optional<ProtectedAddress> address) {
            if (address.isPresent() && read.isEmpty()) {
                read = kinds.get();
            }
            return new Disclosure(granted, address, read);
        }
    }
}
