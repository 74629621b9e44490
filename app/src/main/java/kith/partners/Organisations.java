package kith.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The organisations there are as of a day, and what they belong to.
@Service
public class Organisations {

    private final OrganisationStore store;
    private final PartnerStore partners;

    Organisations(OrganisationStore store, PartnerStore partners) {
        this.store = store;
        this.partners = partners;
    }

    /// What an organisation is on a day; empty before it is known.
    public Optional<Organisation> organisation(String code, LocalDate on) {
        return store.organisation(code, on);
    }

    /// Every organisation known on a day, by code; closed ones say so.
    public List<Organisation> organisations(LocalDate on) {
        return store.organisations(on);
    }

    /// What a code's organisation is called on a day, where it is open then. A partner that sends records is an
    /// organisation too, also where nothing else is known of it.
    @Transactional(readOnly = true)
    public Optional<String> nameOfOpen(OrganisationCode code, LocalDate on) {
        Optional<Organisation> known = organisation(code.value(), on);
        return known.isPresent()
                ? known.filter(Organisation::isOpen).map(Organisation::name)
                : partners.find(code.value()).map(Partner::name);
    }

    /// Adds an organisation that the borough's files do not name. Adding it again changes nothing.
    @Transactional
    public void add(Organisation organisation) {
        store.add(organisation);
    }

    /// The federation that an organisation is of on a day.
    public Optional<Organisation> federationOf(String organisation, LocalDate on) {
        return store.membership(organisation, on)
                .flatMap(Membership::federation)
                .flatMap(code -> store.organisation(code, on));
    }

    /// The network that an organisation is of on a day.
    public Optional<Organisation> networkOf(String organisation, LocalDate on) {
        return store.membership(organisation, on)
                .flatMap(Membership::network)
                .flatMap(code -> store.organisation(code, on));
    }

    /// In order of time.
    public List<Succession> successions() {
        return store.successions();
    }
}
