package kith.partners;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.engine.terms.PartnerKind;
import kith.kernel.Copy;
import kith.kernel.CopyRows;
import kith.kernel.PartnerId;
import kith.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps partners and organisations in the schema `partners`. Every statement this module runs is in this file.
@Repository
class PartnerStore {

    private static final RowMapper<PartnerRow> PARTNER = Sql.row(PartnerRow.class);

    private static final RowMapper<Organisation> ORGANISATION = (row, _) -> new Organisation(
            row.getString("organisation"),
            row.getObject("since", LocalDate.class),
            row.getString("name"),
            Organisation.Kind.of(row.getString("kind")),
            Organisation.CodeSystem.valueOf(row.getString("system")),
            Organisation.State.valueOf(row.getString("state")));

    private final JdbcClient db;
    private final Copy copy;

    PartnerStore(JdbcClient db, Copy copy) {
        this.db = db;
        this.copy = copy;
    }

    record PartnerRow(
            int id,
            String code,
            String name,
            @Nullable String kind,
            @Nullable Long everySeconds,
            boolean complete) {

        Partner toPartner() {
            return new Partner(
                    new PartnerId(id),
                    code,
                    name,
                    Optional.ofNullable(kind).flatMap(PartnerKind::find),
                    Optional.ofNullable(everySeconds).map(Duration::ofSeconds),
                    complete);
        }
    }

    Optional<Partner> find(String code) {
        return db.sql("""
                select id, code, name, kind, every_seconds, complete
                  from partners.partner
                 where code = :code
                """).param("code", code).query(PARTNER).optional().map(PartnerRow::toPartner);
    }

    List<Partner> all() {
        return db.sql("""
                select id, code, name, kind, every_seconds, complete
                  from partners.partner
                 order by name, code
                """).query(PARTNER).list().stream()
                .map(PartnerRow::toPartner)
                .toList();
    }

    /// Adds a partner, unless one of that code is there already, whoever added it meanwhile.
    void add(String code, String name, Optional<PartnerKind> kind, Optional<Duration> every, boolean complete) {
        db.sql("""
                insert into partners.partner (code, name, kind, every_seconds, complete)
                values (:code, :name, :kind, :everySeconds, :complete)
                    on conflict on constraint one_partner_by_a_code do nothing
                """)
                .param("code", code)
                .param("name", name)
                .param("kind", kind.map(PartnerKind::word).orElse(null))
                .param("everySeconds", every.map(Duration::toSeconds).orElse(null))
                .param("complete", complete)
                .update();
    }

    void change(Partner partner) {
        db.sql("""
                update partners.partner
                   set name          = :name,
                       kind          = :kind,
                       every_seconds = :everySeconds,
                       complete      = :complete
                 where id = :id
                """)
                .param("id", Sql.value(partner.id()))
                .param("name", partner.name())
                .param("kind", partner.kind().map(PartnerKind::word).orElse(null))
                .param("everySeconds", partner.every().map(Duration::toSeconds).orElse(null))
                .param("complete", partner.complete())
                .update();
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

    /// Takes the place of all organisations; partners stay.
    void write(Organisations reference) {
        db.sql("""
                truncate partners.organisation, partners.membership, partners.succession
                """).update();
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
