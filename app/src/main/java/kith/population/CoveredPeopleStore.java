package kith.population;

import java.time.LocalDate;
import kith.access.LabelSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts people of the three-conditions list by where they belong.
@Repository
class CoveredPeopleStore {

    private final JdbcClient db;

    CoveredPeopleStore(JdbcClient db) {
        this.db = db;
    }

    /// How many are registered or resident in some places, and in none of others, on a day.
    long listed(String[] practices, String[] areas, String[] notPractices, String[] notAreas, LocalDate day) {
        return db.sql("""
                select count(distinct person)
                  from population.listed
                 where :labels = any(seen_with)
                   and since <= :day
                   and until > :day
                   and (practice = any(:practices) or area21 = any(:areas))
                   and (practice = any(:notPractices) or area21 = any(:notAreas)) is not true
                """)
                .param("labels", LabelSet.NORMAL.code())
                .param("day", day)
                .param("practices", practices)
                .param("areas", areas)
                .param("notPractices", notPractices)
                .param("notAreas", notAreas)
                .query(Long.class)
                .single();
    }
}
