package kith.population;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import kith.access.Grants;
import kith.access.PeopleSet;
import kith.access.PersonGrant;
import kith.access.PersonKeys;
import kith.access.Purpose;
import kith.access.Role;
import kith.access.SetGrant;
import kith.access.TestGrants;
import kith.access.Viewer;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.Disclosures;
import kith.access.disclosure.ProtectedAddresses;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.PartnerKind;
import kith.kernel.Copy;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.kernel.reading.Queries;
import kith.partners.Partners;
import kith.people.records.RecordPermissions;
import kith.population.PopulationPermissions.ListCaseload;
import kith.population.PopulationPermissions.ListEverybody;
import kith.population.derivation.GeneralPractices;
import kith.testing.Modules;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/// This module and those below it on a village's database, with their transactions as in the application, in
/// Southwark.
final class Running {

    static final Viewer OPERATOR =
            Viewer.of(new WorkerId(1), "operator", Role.OPERATOR, Set.of(), Purpose.ADMINISTRATION);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    Running(Village village) {
        Clock monday = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
        context.registerBean(DataSource.class, village.database::dataSource);
        context.registerBean(JdbcClient.class, village.database::client);
        context.registerBean(Queries.class, village.database::queries);
        context.registerBean(
                PlatformTransactionManager.class,
                () -> new DataSourceTransactionManager(village.database.dataSource()));
        context.registerBean(Clock.class, () -> monday);
        context.registerBean(PersonKeys.class, () -> _ -> Optional.empty());
        context.registerBean(ProtectedAddresses.class, () -> village::protectedAmong);
        context.register(Copy.class, Transactions.class);
        Modules.withoutPages(context, "kith.access", "kith.places", "kith.partners", "kith.population");
        context.refresh();
        Partners partners = context.getBean(Partners.class);
        partners.ensure("G85001", "Forest Hill Group Practice", Optional.of(PartnerKind.GP), Optional.empty());
        partners.ensure("SWK", "Council", Optional.of(PartnerKind.SOCIAL_CARE), Optional.empty());
        partners.ensure("RJZ", "King's", Optional.of(PartnerKind.HOSPITAL), Optional.empty());
    }

    Lists lists() {
        return context.getBean(Lists.class);
    }

    GeneralPractices practices() {
        return context.getBean(GeneralPractices.class);
    }

    /// A grant to list everybody, for an operator.
    SetGrant<ListEverybody> everybody() {
        return grants().decide(OPERATOR, PopulationPermissions.EVERYBODY, new PeopleSet.Everybody())
                .orRefuse();
    }

    /// A grant to one neighbourhood's list, for an operator; none is the list of those who are not placed.
    SetGrant<ListCaseload> caseload(Optional<String> neighbourhood) {
        return neighbourhood
                .map(key -> grants().decide(
                                OPERATOR,
                                PopulationPermissions.CASELOAD,
                                new PeopleSet.OfNeighbourhood(new NeighbourhoodKey(key))))
                .orElseGet(() -> grants().decide(OPERATOR, PopulationPermissions.NOT_PLACED, new PeopleSet.NotPlaced()))
                .orRefuse();
    }

    /// A grant to one neighbourhood's whole list, as a role sees it.
    SetGrant<ListCaseload> caseload(Role role, String neighbourhood) {
        return TestGrants.set(
                PopulationPermissions.CASELOAD,
                worker(role, neighbourhood),
                new PeopleSet.OfNeighbourhood(new NeighbourhoodKey(neighbourhood)),
                new SetGrant.Rows.None());
    }

    /// A grant to one person, as a role sees them.
    PersonGrant person(Role role, long person) {
        return TestGrants.person(RecordPermissions.OPEN, worker(role, "peckham"), new PersonId(person));
    }

    static Viewer worker(Role role, String neighbourhood) {
        return Viewer.of(
                new WorkerId(2), "worker", role, Set.of(new NeighbourhoodKey(neighbourhood)), Purpose.DIRECT_CARE);
    }

    Conditions conditions(PersonGrant granted, LocalDate day) {
        return within(() -> lists().conditions(granted, day, disclosure(granted)));
    }

    Optional<PersonSummary> somebody(PersonGrant granted, LocalDate day) {
        return within(() -> lists().somebody(granted, day, disclosure(granted)));
    }

    private Disclosure disclosure(PersonGrant granted) {
        return bean(Disclosures.class).of(granted);
    }

    <T> T within(Supplier<T> read) {
        return Objects.requireNonNull(
                new TransactionTemplate(bean(PlatformTransactionManager.class)).execute(_ -> read.get()));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Grants grants() {
        return context.getBean(Grants.class);
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}
}
