package kith.partners;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kith.engine.terms.PartnerKind;
import kith.kernel.PartnerId;
import kith.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps partners in `partners.partner`.
@Repository
class PartnerStore {

    private static final RowMapper<PartnerRow> PARTNER = Sql.row(PartnerRow.class);

    private final JdbcClient db;

    PartnerStore(JdbcClient db) {
        this.db = db;
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
}
