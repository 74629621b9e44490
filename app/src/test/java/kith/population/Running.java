package kith.population;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import kith.access.Access;
import kith.access.Granted;
import kith.access.Grants;
import kith.access.Purpose;
import kith.access.Role;
import kith.access.Viewer;
import kith.access.Whereabouts;
import kith.engine.terms.PartnerKind;
import kith.kernel.Copy;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.partners.Partners;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// This module and those below it on a village's database, with their transactions as in the application, in Southwark.
final class Running {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    Running(Village village) {
        Clock monday = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
        context.registerBean(DataSource.class, village.database::dataSource);
        context.registerBean(JdbcClient.class, village.database::client);
        context.registerBean(
                PlatformTransactionManager.class,
                () -> new DataSourceTransactionManager(village.database.dataSource()));
        context.registerBean(Clock.class, () -> monday);
        context.register(Copy.class, Transactions.class);
        context.scan("kith.access", "kith.places", "kith.partners", "kith.population");
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

    /// A key to everybody, for whoever runs the machine.
    Granted granted() {
        Viewer operator = Viewer.of(new WorkerId(1), "operator", Role.OPERATOR, Set.of(), Purpose.ADMINISTRATION);
        return granted(grants().toBorough(operator));
    }

    /// A key to one person, for a link worker or a GP where they are registered.
    Granted granted(Role role, long person) {
        Viewer viewer = Viewer.of(new WorkerId(2), "worker", role, Set.of("peckham"), Purpose.DIRECT_CARE);
        return granted(grants().toPerson(
                        viewer, new Whereabouts(new PersonId(person), Optional.of("peckham"), Optional.empty())));
    }

    /// A key to one neighbourhood, for a GP there.
    Granted granted(String neighbourhood) {
        return granted(Role.GP, neighbourhood);
    }

    /// The same for whoever looks after people there.
    Granted granted(Role role, String neighbourhood) {
        Viewer viewer = Viewer.of(new WorkerId(2), "worker", role, Set.of(neighbourhood), Purpose.DIRECT_CARE);
        return granted(grants().toNeighbourhood(viewer, Optional.of(neighbourhood)));
    }

    Grants grants() {
        return context.getBean(Grants.class);
    }

    private static Granted granted(Access access) {
        return switch (access) {
            case Access.Allowed(Granted granted) -> granted;
            case Access.Denied(String sentence) -> throw new IllegalStateException(sentence);
            case Access.NeedsReason(String sentence) -> throw new IllegalStateException(sentence);
        };
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}
}
