package kith.kernel.notify;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/// Knows e-mail addresses. The modules that own workers and services each have one.
public interface AddressBook {

    /// The address of a recipient whom this book knows: a worker who may still sign in, or whoever speaks for a
    /// service.
    Optional<String> addressOf(Recipient to);

    /// Whatever address books there are. A test of one module may have none.
    static AddressBook any(ObjectProvider<AddressBook> books) {
        return to -> books.stream().flatMap(book -> book.addressOf(to).stream()).findFirst();
    }
}
