package kith.twins;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/// Plans of one world with a section that nobody who works there may read: it is for school leads, and no school lead
/// supports the person. The plans of the two with a protected address are for everybody in the circle. Nobody who
/// works there has written in them.
final class WorldPlans {

    private static final List<String> WORDS =
            List.of("Ring the aunt who hides the key", "Go to the friend who lives above the bakery");

    static void add(World world, Set<Difference> swapped) {
        boolean other = swapped.contains(Difference.PLAN);
        add(world, WorldFeeds.XENA, WORDS.get(other ? 1 : 0), "school");
        add(world, WorldFeeds.YVETTE, WORDS.get(other ? 0 : 1), "school");
        String everybody = "health social-care coordination practice housing voluntary school";
        add(world, WorldFeeds.NADIRA, WORDS.get(other ? 1 : 0), everybody);
        add(world, WorldFeeds.ODETTE, WORDS.get(other ? 0 : 1), everybody);
    }

    private static void add(World world, TwinPerson about, String words, String audience) {
        int added = world.db()
                .sql("""
                with about as (
                  select min(link.person) as person
                    from people.detail
                    join people.link on link.record = detail.record
                   where detail.nhs_number = :number),
                plan as (
                  insert into coordination.plan (person, planned_for, started_by, started_at, state)
                  select person, person, 0, :at, 'draft'
                    from about
                  returning id),
                version as (
                  insert into coordination.plan_version (plan, number, based_on, saved_by, saved_at)
                  select id, 1, 0, 0, :at
                    from plan
                  returning plan),
                section as (
                  insert into coordination.plan_section (plan, section, version, words)
                  select plan, section, 1, words
                    from version
                    cross join (values ('crisis', :words), ('goals', 'To see the sea')) written (section, words)
                  returning plan)
                insert into coordination.plan_audience (plan, number, section, audience, chosen_by, chosen_at)
                select id, 1, 'crisis', :audience, 0, :at
                  from plan
                """)
                .param("number", about.nhsNumber())
                .param("words", words)
                .param("audience", audience)
                .param("at", World.NOW.atOffset(ZoneOffset.UTC))
                .update();
        if (added != 1) {
            throw new AssertionError("Nobody has the number of " + about);
        }
    }

    private WorldPlans() {}
}
