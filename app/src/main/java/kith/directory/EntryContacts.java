package kith.directory;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kith.directory.PrivateDetails.NamedContact;
import kith.kernel.notify.AddressBook;
import kith.kernel.notify.Recipient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The e-mail addresses of those who speak for services: the named contact's, or else the group's, or else the one
/// that the entry publishes.
@Component
class EntryContacts implements AddressBook {

    private final EntryStore entries;

    EntryContacts(EntryStore entries) {
        this.entries = entries;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> addressOf(Recipient to) {
        return to instanceof Recipient.ServiceContact(UUID entry) ? addressOf(new EntryId(entry)) : Optional.empty();
    }

    private Optional<String> addressOf(EntryId id) {
        Stream<String> named = entries.details(id).stream()
                .flatMap(details -> details.contacts().stream())
                .map(NamedContact::email);
        Stream<String> group = entries.groupEmail(id).stream();
        Stream<String> published = entries.version(id).stream()
                .filter(EntryStore.VersionRow::present)
                .map(row -> EntryContent.read(row.content()).contact().email());
        return Stream.of(named, group, published)
                .flatMap(addresses -> addresses)
                .map(String::strip)
                .filter(address -> address.matches("[^\\s@<>,;]+@[^\\s@<>,;]+"))
                .findFirst();
    }
}
