package kith.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import kith.access.Grants;
import kith.access.PersonKeys;
import kith.access.Purpose;
import kith.access.Role;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.directory.DirectoryImport.Withdrawals;
import kith.directory.DirectoryPermissions.AdministerDirectory;
import kith.directory.checks.Questions;
import kith.directory.checks.Reports;
import kith.directory.feeds.FeedFiles;
import kith.directory.search.Finding;
import kith.engagement.EngagementPermissions;
import kith.engagement.EngagementPermissions.WritePublicPages;
import kith.engagement.PublicPages;
import kith.kernel.Copy;
import kith.kernel.WorkerId;
import kith.kernel.WorkingDays;
import kith.kernel.jobs.Jobs;
import kith.kernel.notify.Mail;
import kith.kernel.notify.Notifier;
import kith.kernel.reading.Queries;
import kith.testing.HandSetClock;
import kith.testing.Modules;
import kith.testing.TestDatabase;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.util.ClassUtils;

/// The directory on a database of its own, with its transactions as in the application.
public final class RunningDirectory {

    public final HandSetClock clock = new HandSetClock();
    public final TestDatabase database;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public RunningDirectory(String name) {
        database = TestDatabase.fresh(name);
        context.registerBean(DataSource.class, database::dataSource);
        context.registerBean(JdbcClient.class, database::client);
        context.registerBean(Queries.class, database::queries);
        context.registerBean(
                PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database.dataSource()));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(PersonKeys.class, () -> _ -> Optional.empty());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "site", Map.of("kith.site", "https://kith.example", "kith.feeds.private-addresses", "true")));
        context.register(kernel("notify.MailStore"), Notifier.class);
        context.register(kernel("jobs.JobStore"), kernel("jobs.JobSchedule"), Jobs.class);
        context.register(Copy.class, WorkingDays.class, kernel("AnnouncedHolidayStore"), Transactions.class);
        Modules.withoutPages(
                context, "kith.access", "kith.places", "kith.partners", "kith.directory", "kith.engagement");
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.refresh();
    }

    private static Class<?> kernel(String name) {
        return ClassUtils.resolveClassName("kith.kernel." + name, null);
    }

    /// One of its parts.
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Directory directory() {
        return context.getBean(Directory.class);
    }

    public Assurances assurances() {
        return context.getBean(Assurances.class);
    }

    public Questions questions() {
        return context.getBean(Questions.class);
    }

    public Reports reports() {
        return context.getBean(Reports.class);
    }

    /// The e-mails so far, newest first.
    public List<Mail> mails() {
        return context.getBean(Notifier.class).latest(10);
    }

    /// Takes a worker's request to administer the directory.
    public TaskGrant<AdministerDirectory> administering(WorkerId worker) {
        Viewer viewer = Viewer.of(worker, "Ines", Role.ADMINISTRATOR, Set.of(), Purpose.ADMINISTRATION);
        return grants().decide(viewer, DirectoryPermissions.ADMINISTER).orRefuse();
    }

    /// The pages that the partnership writes.
    public PublicPages publicPages() {
        return context.getBean(PublicPages.class);
    }

    /// Takes a worker's request to write public pages.
    public TaskGrant<WritePublicPages> writing(WorkerId worker) {
        Viewer viewer = Viewer.of(worker, "Ines", Role.ADMINISTRATOR, Set.of(), Purpose.ADMINISTRATION);
        return grants().decide(viewer, EngagementPermissions.PAGES).orRefuse();
    }

    Duplicates duplicates() {
        return context.getBean(Duplicates.class);
    }

    HeldWithdrawals withdrawals() {
        return context.getBean(HeldWithdrawals.class);
    }

    Grants grants() {
        return context.getBean(Grants.class);
    }

    public Finding finding() {
        return context.getBean(Finding.class);
    }

    public FeedReport take(String feed, ReadFeed read) {
        clock.pass(Duration.ofMinutes(1));
        return context.getBean(DirectoryImport.class).take(feed, feed, read, Withdrawals.ASK);
    }

    public FeedReport takeConfirmed(String feed, ReadFeed read) {
        clock.pass(Duration.ofMinutes(1));
        return context.getBean(DirectoryImport.class).take(feed, feed, read, Withdrawals.CONFIRMED);
    }

    /// Reads a feed from JSON and stores it.
    public FeedReport take(Path folder, String feed, String json) throws IOException {
        Path file = folder.resolve(feed + ".json");
        Files.writeString(file, json);
        return take(feed, FeedFiles.read(file));
    }

    /// The entry of a feed's own id.
    public EntryId entry(String localId) {
        return new EntryId(database.client()
                .sql("select entry from directory.entry where local_id = :id")
                .param("id", localId)
                .query(UUID.class)
                .single());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}
}
