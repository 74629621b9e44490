package kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import kith.access.Grants;
import kith.access.Reason;
import kith.access.Role;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.access.person.AlertsAndNeeds;
import kith.engine.terms.Deceased;
import kith.engine.terms.Demographics;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.NhsNumber;
import kith.kernel.Copy;
import kith.kernel.PartnerId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.kernel.WorkerId;
import kith.kernel.reading.Queries;
import kith.people.linkage.Linkage;
import kith.people.linkage.LinkagePermissions;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import kith.people.records.DemographicsUpdate;
import kith.people.records.KnownRecord;
import kith.people.records.LocalIds;
import kith.people.records.People;
import kith.people.records.PeopleJoined;
import kith.people.records.PeopleParted;
import kith.people.search.SearchPermissions;
import kith.people.search.SearchPermissions.SearchPeople;
import kith.testing.Modules;
import kith.testing.TestDatabase;
import kith.ui.reasons.ReasonKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/// This module and those below it on a database of its own, with transactions as in the application.
public final class Running {

    public static final PartnerId PRACTICE = new PartnerId(1);
    public static final PartnerId HOSPITAL = new PartnerId(2);

    private static final RunId RUN = new RunId(1);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T09:00:00Z"));
    public final TestDatabase database;

    /// @param above packages of modules above this one that take part
    public Running(String name, String... above) {
        database = TestDatabase.fresh(name);
        InstantSource source = now::get;
        context.registerBean(DataSource.class, database::dataSource);
        context.registerBean(JdbcClient.class, database::client);
        context.registerBean(Queries.class, database::queries);
        context.registerBean(
                PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database.dataSource()));
        context.registerBean(Clock.class, () -> source.withZone(ZoneOffset.UTC));
        context.registerBean(
                AlertsAndNeeds.class, () -> (_, _) -> Map.of(), definition -> definition.setFallback(true));
        context.register(Copy.class, Transactions.class, Listening.class);
        Modules.kernel(context);
        Modules.withoutPages(context, "kith.access", "kith.places", "kith.partners", "kith.people");
        Modules.withoutPages(context, above);
        if (List.of(above).contains("kith.coordination")) {
            Modules.withoutPages(context, "kith.population.changes", "kith.directory.search");
        }
        context.refresh();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public List<Object> heard() {
        return bean(Listening.class).heard;
    }

    public Instant now() {
        return now.get();
    }

    public void pass(Duration time) {
        now.updateAndGet(then -> then.plus(time));
    }

    public <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(
                new TransactionTemplate(bean(PlatformTransactionManager.class)).execute(_ -> work.get()));
    }

    /// A key to the records in doubt.
    public TaskGrant<ReviewMatches> reviewing(long worker) {
        Viewer viewer = Viewer.of(
                new WorkerId(worker),
                "Amara",
                Role.COORDINATOR,
                Set.of(new NeighbourhoodKey("walworth")),
                Role.COORDINATOR.purpose());
        return bean(Grants.class).decide(viewer, LinkagePermissions.REVIEW).orRefuse();
    }

    /// A key to a search of the borough.
    public TaskGrant<SearchPeople> searching() {
        Viewer viewer = Viewer.of(
                new WorkerId(40),
                "Amara",
                Role.COORDINATOR,
                Set.of(new NeighbourhoodKey("walworth")),
                Role.COORDINATOR.purpose());
        return bean(Grants.class)
                .decide(viewer, SearchPermissions.SEARCH, new Reason(ReasonKind.CONTACT, "rang us"))
                .orRefuse();
    }

    /// The record of a local id, which its partner now says is about this person, or (nobody) about nobody.
    public RecordId says(PartnerId partner, String localId, Optional<Demographics> details) {
        return inTransaction(() -> {
            People people = bean(People.class);
            people.lockWriting();
            KnownRecord known = Optional.ofNullable(
                            people.knownRecords(partner, List.of(localId)).get(localId))
                    .orElseGet(() -> Objects.requireNonNull(
                            people.newRecords(partner, List.of(localId)).get(localId)));
            RecordId record = known.record();
            if (!known.expected() && details.isPresent()) {
                Map<RecordId, KnownRecord> takenOver =
                        bean(LocalIds.class).takenOver(partner, Map.of(record, details.get()));
                record = takenOver.getOrDefault(record, known).record();
            }
            bean(Linkage.class).apply(RUN, List.of(new DemographicsUpdate(record, details)));
            return record;
        });
    }

    public RecordId says(PartnerId partner, String localId, Demographics details) {
        return says(partner, localId, Optional.of(details));
    }

    /// Record to person, as it is now.
    public Map<Long, Long> links() {
        Map<Long, Long> links = new HashMap<>();
        database.client().sql("select record, person from people.link").query(row -> {
            links.put(row.getLong("record"), row.getLong("person"));
        });
        return links;
    }

    public boolean areOne(RecordId one, RecordId other) {
        Map<Long, Long> links = links();
        assertThat(links).containsKeys(one.value(), other.value());
        return Objects.equals(links.get(one.value()), links.get(other.value()));
    }

    /// The review list, as it is now.
    public List<String> doubts() {
        return database.client()
                .sql("select kind, record, other from people.possible_match order by kind, record, other")
                .query((row, _) -> row.getString("kind") + " " + row.getLong("record") + " " + row.getLong("other"))
                .list();
    }

    public static Demographics who(@Nullable String number, String given, String family, @Nullable LocalDate born) {
        return new Saying(number, given, family, born).said();
    }

    public static Demographics dead(Demographics details) {
        return Saying.as(details)
                .deceased(Deceased.DEAD, LocalDate.of(2026, 3, 1))
                .said();
    }

    public static Demographics alive(Demographics details) {
        return Saying.as(details).deceased(Deceased.ALIVE, null).said();
    }

    public static Demographics at(Demographics details, String address, boolean flagged) {
        return Saying.as(details).at(address, flagged).said();
    }

    /// Demographics with what these tests vary.
    private record Saying(
            @Nullable String number,
            @Nullable String given,
            @Nullable String family,
            @Nullable LocalDate born,
            Deceased deceased,
            @Nullable LocalDate died,
            @Nullable String address,
            boolean flagged) {

        Saying(@Nullable String number, @Nullable String given, @Nullable String family, @Nullable LocalDate born) {
            this(number, given, family, born, Deceased.UNSTATED, null, null, false);
        }

        static Saying as(Demographics details) {
            return new Saying(
                    details.nhsDigits(),
                    details.name().given(),
                    details.name().family(),
                    details.birth().date());
        }

        Saying deceased(Deceased deceased, @Nullable LocalDate died) {
            return new Saying(number, given, family, born, deceased, died, address, flagged);
        }

        Saying at(String address, boolean flagged) {
            return new Saying(number, given, family, born, deceased, died, address, flagged);
        }

        Demographics said() {
            return Demographics.builder()
                    .nhsNumber(number == null ? null : new NhsNumber(number))
                    .givenName(given)
                    .familyName(family)
                    .born(born)
                    .address(address)
                    .death(deceased, died)
                    .flagged(flagged)
                    .build();
        }

        @Override
        public String toString() {
            return "Saying[...]";
        }
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    public static class Transactions {}

    /// What others hear.
    public static class Listening {

        final List<Object> heard = new ArrayList<>();

        @EventListener
        void hear(PeopleJoined joined) {
            heard.add(joined);
        }

        @EventListener
        void hear(PeopleParted parted) {
            heard.add(parted);
        }
    }
}
