package kith.twins;

import java.util.Set;

/// Documents of one world that nobody in it may see: a restricted one about somebody whom workers see, and one about
/// somebody with a protected address. Nobody who works there has added them.
final class WorldDocuments {

    static void add(World world, Set<Difference> swapped) {
        boolean other = swapped.contains(Difference.DOCUMENT);
        add(world, other ? WorldFeeds.YVETTE : WorldFeeds.XENA, 1);
        add(world, other ? WorldFeeds.ODETTE : WorldFeeds.NADIRA, 0);
    }

    private static void add(World world, TwinPerson about, int label) {
        int added = world.db()
                .sql("""
                with about as (
                  select min(link.person) as person
                    from people.detail
                    join people.link on link.record = detail.record
                   where detail.nhs_number = :number),
                document as (
                  insert into coordination.document
                         (person, first_about, type, title, written_by, written_on, label, audience, added_by, added_at)
                  select person, person, 'letter', 'Letter from the refuge', 'The refuge', date '2026-10-01', :label,
                         'health social-care coordination practice housing voluntary school', 0, :at
                    from about
                  returning id)
                insert into coordination.document_version
                       (document, number, format, pages, sha256, bytes, added_by, added_at)
                select id, 1, 'pdf', 1, sha256('a'), 'a', 0, :at
                  from document
                """)
                .param("number", about.nhsNumber())
                .param("label", label)
                .param("at", World.NOW.atOffset(java.time.ZoneOffset.UTC))
                .update();
        if (added != 1) {
            throw new AssertionError("Nobody has the number of " + about);
        }
    }

    private WorldDocuments() {}
}
