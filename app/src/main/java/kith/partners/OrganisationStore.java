package kith.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.kernel.Copy;
import kith.kernel.CopyRows;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps organisations, what they belong to and who succeeded whom, in `partners.organisation`,
/// `partners.membership` and `partners.succession`.
@Repository
class OrganisationStore {

    private static final RowMapper<Organisation> ORGANISATION = (row, _) -> new Organisation(
            row.getString("organisation"),
            row.getObject("since", LocalDate.class),
            row.getString("name"),
            Organisation.Kind.of(row.getString("kind")),
            Organisation.CodeSystem.valueOf(row.getString("system")),
            Organisation.State.valueOf(row.getString("state")));

    private final JdbcClient db;
    private final Copy copy;

    OrganisationStore(JdbcClient db, Copy copy) {
        this.db = db;
        this.copy = copy;
    }

    /// What an organisation is on a day.
    Optional<Organisation> organisation(String code, LocalDate on) {
        return db.sql("""
                select organisation, since, name, upper(kind) as kind, upper(system) as system, upper(state) as state
                  from partners.organisation
                 where organisation = :code
                   and since <= :on
                 order by since desc
                 limit 1
                """)
                .param("code", code)
                .param("on", on)
                .query(ORGANISATION)
                .optional();
    }

    /// Every organisation there is on a day, closed ones too.
    List<Organisation> organisations(LocalDate on) {
        return db.sql("""
                select distinct on (organisation)
                       organisation, since, name, upper(kind) as kind, upper(system) as system, upper(state) as state
                  from partners.organisation
                 where since <= :on
                 order by organisation, since desc
                """).param("on", on).query(ORGANISATION).list();
    }

    Optional<Membership> membership(String organisation, LocalDate on) {
        return db.sql("""
                select organisation, since, federation, network
                  from partners.membership
                 where organisation = :organisation
                   and since <= :on
                 order by since desc
                 limit 1
                """)
                .param("organisation", organisation)
                .param("on", on)
                .query((row, _) -> new Membership(
                        row.getString("organisation"),
                        row.getObject("since", LocalDate.class),
                        Optional.ofNullable(row.getString("federation")),
                        Optional.ofNullable(row.getString("network"))))
                .optional();
    }

    List<Succession> successions() {
        return db.sql("""
                select predecessor, succeeded_on, successor
                  from partners.succession
                 order by succeeded_on, predecessor
                """)
                .query((row, _) -> new Succession(
                        row.getString("predecessor"),
                        row.getObject("succeeded_on", LocalDate.class),
                        row.getString("successor")))
                .list();
    }

    /// Adds what an organisation is from a day on. An organisation that somebody added for the same day takes the new
    /// name and keeps the rest; what a borough's files say stays. Loading the files keeps what was added.
    void add(Organisation organisation) {
        db.sql("""
                insert into partners.organisation as known (organisation, since, name, kind, system, state, origin)
                values (:code, :since, :name, :kind, :system, :state, 'added')
                    on conflict (organisation, since)
                    do update set name = excluded.name
                 where known.origin = 'added'
                """)
                .param("code", organisation.code())
                .param("since", organisation.since())
                .param("name", organisation.name())
                .param("kind", organisation.kind().word())
                .param("system", organisation.system().word())
                .param("state", organisation.state().word())
                .update();
    }

    /// Puts what a borough's files say in the place of what earlier files said. Organisations that somebody
    /// added stay, unless the files name them.
    void write(OrganisationTables reference) {
        db.sql("""
                truncate partners.membership, partners.succession
                """).update();
        db.sql("""
                delete from partners.organisation
                 where origin = 'files'
                    or organisation = any(:codes)
                """)
                .param(
                        "codes",
                        reference.organisations().stream()
                                .map(Organisation::code)
                                .distinct()
                                .toArray(String[]::new))
                .update();
        var organisations = new CopyRows();
        for (Organisation organisation : reference.organisations()) {
            organisations
                    .row(6)
                    .text(organisation.code())
                    .date(organisation.since())
                    .text(organisation.name())
                    .text(organisation.kind().word())
                    .text(organisation.system().word())
                    .text(organisation.state().word());
        }
        copy.send(
                "copy partners.organisation (organisation, since, name, kind, system, state) from stdin binary",
                organisations);

        var memberships = new CopyRows();
        for (Membership membership : reference.memberships()) {
            memberships
                    .row(4)
                    .text(membership.organisation())
                    .date(membership.since())
                    .text(membership.federation().orElse(null))
                    .text(membership.network().orElse(null));
        }
        copy.send("copy partners.membership (organisation, since, federation, network) from stdin binary", memberships);

        var successions = new CopyRows();
        for (Succession succession : reference.successions()) {
            successions
                    .row(3)
                    .text(succession.predecessor())
                    .date(succession.on())
                    .text(succession.successor());
        }
        copy.send("copy partners.succession (predecessor, succeeded_on, successor) from stdin binary", successions);
    }
}
