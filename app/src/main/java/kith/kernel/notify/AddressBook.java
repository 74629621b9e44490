package kith.kernel.notify;

import java.util.Optional;
import kith.kernel.WorkerId;
import org.springframework.beans.factory.ObjectProvider;

/// Knows the e-mail addresses of workers. The module that owns workers is it.
public interface AddressBook {

    /// The address of a worker who has one and may still sign in.
    Optional<String> addressOf(WorkerId worker);

    /// Whatever address book there is. A test of one module may have none.
    static AddressBook any(ObjectProvider<AddressBook> books) {
        return worker ->
                books.stream().flatMap(book -> book.addressOf(worker).stream()).findFirst();
    }
}
