package kith.kernel.notify;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kith.kernel.MailId;
import kith.kernel.WorkerId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The one door for e-mail. It writes a message down in the transaction that is open; a server sends it
/// afterwards.
@Service
public class Notifier {

    static final TaskDescriptor<Void> MAIL = TaskDescriptor.of("mail");

    private final MailStore store;
    private final AddressBook addresses;
    private final SchedulerClient schedule;
    private final String site;
    private final Clock clock;

    @Autowired
    Notifier(
            MailStore store,
            ObjectProvider<AddressBook> addresses,
            DataSource database,
            @Value("${kith.site}") String site,
            Clock clock) {
        this(store, AddressBook.any(addresses), database, site, clock);
    }

    Notifier(MailStore store, AddressBook addresses, DataSource database, String site, Clock clock) {
        this.store = store;
        this.addresses = addresses;
        this.schedule = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName("kernel.scheduled_task")
                .build();
        this.site = site;
        this.clock = clock;
    }

    /// Sends a worker a message, unless they have no address or were sent one about the same thing.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<MailId> send(WorkerId to, Notification notification) {
        return send(new Recipient.Worker(to), notification);
    }

    /// The same for any recipient.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<MailId> send(Recipient to, Notification notification) {
        if (addresses.addressOf(to).isEmpty()) {
            return Optional.empty();
        }
        Optional<MailId> mail =
                store.add(to, notification.about(), notification.wording().of(notification, site), clock.instant());
        mail.ifPresent(id -> schedule.scheduleIfNotExists(
                MAIL.instance(Long.toString(id.value())).build(), clock.instant()));
        return mail;
    }

    /// The latest messages, newest first.
    @Transactional(readOnly = true)
    public List<Mail> latest(int most) {
        return store.latest(most);
    }
}
