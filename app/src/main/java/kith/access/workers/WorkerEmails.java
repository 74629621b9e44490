package kith.access.workers;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kith.access.workers.WorkerLog.By;
import kith.kernel.WorkerId;
import kith.kernel.notify.AddressBook;
import kith.kernel.notify.Recipient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The e-mail addresses of workers. A worker need not have one.
@Service
public class WorkerEmails implements AddressBook {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,190}");

    private final WorkerEmailStore store;
    private final WorkerStore workers;
    private final WorkerLog log;
    private final Clock clock;

    WorkerEmails(WorkerEmailStore store, WorkerStore workers, WorkerLog log, Clock clock) {
        this.store = store;
        this.workers = workers;
        this.log = log;
        this.clock = clock;
    }

    /// Sets a worker's address; an empty one removes it.
    ///
    /// @return why it cannot be set, in a sentence; empty where it was
    @Transactional
    public Optional<String> set(String username, String address) {
        return set(By.operator(), username, address);
    }

    Optional<String> set(By by, String username, String address) {
        String key = username.toLowerCase(Locale.ROOT);
        if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            return Optional.of("This is not an e-mail address");
        }
        Optional<Worker> worker = workers.find(key, clock.instant());
        if (worker.isEmpty()) {
            return Optional.of("There is no worker called %s".formatted(key));
        }
        if (address.isEmpty()) {
            store.remove(worker.get().id());
        } else {
            store.set(worker.get().id(), address);
        }
        log.by(by, "setting the e-mail address of worker " + key);
        return Optional.empty();
    }

    /// The address of a worker who has one and is not disabled.
    @Transactional(readOnly = true)
    public Optional<String> find(WorkerId worker) {
        return store.find(worker);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> addressOf(Recipient to) {
        return to instanceof Recipient.Worker(WorkerId worker) ? store.find(worker) : Optional.empty();
    }
}
