package kith.cli;

import java.nio.file.Path;
import java.util.List;
import kith.kernel.postgres.Address;
import kith.kernel.postgres.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// What imports have left in a database, for comparing one with another.
final class Imported {

    /// All that an import writes, by what partners call it rather than by numbers of ours.
    static List<String> in(Path data) {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data)) {
            Address address = postgres.address();
            return in(
                    JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password())));
        }
    }

    static List<String> in(JdbcClient db) {
        return db.sql("""
                    select 'fact' as what, count(*)::text as n,
                           md5(string_agg(concat_ws('|', partner.code, said.local_id, fact.item, fact.kind, fact.source, fact.code, fact.happened),
                                          ',' order by partner.code, said.local_id, fact.item, fact.kind, fact.code)) as print
                      from record.current_fact fact
                      join people.partner_record said on said.id = fact.record
                      join partners.partner on partner.id = said.partner
                     union all
                    select 'record', count(*)::text,
                           md5(string_agg(concat_ws('|', partner.code, said.local_id, first_said.local_id), ','
                                          order by partner.code, said.local_id))
                      from people.linked_record said
                      join partners.partner on partner.id = said.partner
                      join lateral (select min(local_id) as local_id
                                      from people.linked_record other
                                     where other.person = said.person) first_said on true
                     union all
                    select 'register', count(*)::text,
                           md5(string_agg(concat_ws('|', theirs.local_id, register.condition, register.since, register.until), ','
                                          order by theirs.local_id, register.condition, register.since))
                      from population.register
                      join lateral (select min(local_id) as local_id
                                      from people.linked_record
                                     where linked_record.person = register.person) theirs on true
                     union all
                    select 'items', sum(items)::text, '' from record.block
                     order by 1
                    """)
                .query((row, _) -> row.getString("what") + " " + row.getString("n") + " " + row.getString("print"))
                .list();
    }

    private Imported() {}
}
