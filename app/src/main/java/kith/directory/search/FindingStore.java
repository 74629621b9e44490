package kith.directory.search;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.directory.search.Understood.NeedNamed;
import kith.directory.search.Understood.Term;
import kith.directory.venues.AccessNeed;
import kith.directory.venues.Point;
import kith.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the published views that a search looks in, so that the public site can search as well.
@Repository
class FindingStore {

    /// A search looks closely at so many of the best.
    static final int LOOKED_AT = 300;

    private final JdbcClient db;

    FindingStore(JdbcClient db) {
        this.db = db;
    }

    List<NeedNamed> needs() {
        return db.sql("""
                select need, name
                  from directory.published_need
                 order by position
                """)
                .query((row, _) -> new NeedNamed(row.getString("need"), row.getString("name")))
                .list();
    }

    /// The needs that somebody's words speak of, and other words for the same.
    List<Spoken> spokenOf(String words) {
        return db.sql("""
                with said as materialized (
                  select to_tsvector('english', :words) as words
                )
                select need.need, need.name, published_everyday_word.also
                  from said
                  join directory.published_everyday_word on said.words @@ phrase
                  join directory.published_need as need on need.need = published_everyday_word.need
                 order by need.position, published_everyday_word.words
                """)
                .param("words", words)
                .query((row, _) ->
                        new Spoken(new NeedNamed(row.getString("need"), row.getString("name")), row.getString("also")))
                .list();
    }

    /// A need that somebody's words speak of.
    ///
    /// @param also words to look for as well, between spaces
    record Spoken(NeedNamed need, String also) {}

    /// Those of these words that mean something and that no entry has, in the order of the alphabet.
    List<String> unknown(Collection<String> terms) {
        return db.sql("""
                select term
                  from unnest(:terms) as term
                 where numnode(plainto_tsquery('english', term)) > 0
                   and not exists (select
                                     from directory.published_word
                                    where word = term)
                   and not exists (select
                                     from directory.published_support
                                    where words @@ plainto_tsquery('english', term))
                 order by term
                """)
                .param("terms", terms.toArray(String[]::new))
                .query((row, _) -> row.getString("term"))
                .list();
    }

    /// Those of these words that mean something, in their order: "the" and "my" do not.
    List<Term> meaningful(List<String> words) {
        return db.sql("""
                select word, (tsvector_to_array(to_tsvector('english', word)))[1] as lexeme
                  from unnest(:words) with ordinality as given (word, position)
                 where numnode(plainto_tsquery('english', word)) > 0
                 order by position
                """)
                .param("words", words.toArray(String[]::new))
                .query(Sql.row(Term.class))
                .list();
    }

    /// In how many entries each lexeme is.
    Map<String, Integer> documentFrequencies() {
        return db.sql("""
                select word, ndoc
                  from ts_stat('select words from directory.published_support')
                """).query((row, _) -> Map.entry(row.getString("word"), row.getInt("ndoc"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Words that look like one, the most alike first.
    List<String> like(String term) {
        return db.sql("""
                select word
                  from directory.published_word
                 where word % :term
                    or (word >= :initial and word < :initial || '~' and length(word) between :shortest and :longest)
                 order by similarity(word, :term) desc, word
                 limit 500
                """)
                .param("term", term)
                .param("initial", term.substring(0, 1))
                .param("shortest", term.length() - 2)
                .param("longest", term.length() + 2)
                .query((row, _) -> row.getString("word"))
                .list();
    }

    /// The best of the entries that have any word of the question, or serve a need that it speaks of, and that pass
    /// every filter of it.
    List<Candidate> candidates(
            SupportQuestion question, Understood understood, Optional<Point> from, LocalDate oldestOffered) {
        return candidates(question, understood, understood.words(), true, from, oldestOffered);
    }

    /// The best of the entries that have one of these words, or serve a need that the question speaks of, and that pass
    /// every filter of the question.
    ///
    /// @param having words of which an entry has one
    /// @param orNeed whether an entry that serves such a need may have none of the words
    List<Candidate> candidates(
            SupportQuestion question,
            Understood understood,
            Collection<String> having,
            boolean orNeed,
            Optional<Point> from,
            LocalDate oldestOffered) {
        String[] terms = understood.words().toArray(String[]::new);
        return db.sql("""
                with term as materialized (
                  select word, to_tsquery('english', word) as anywhere, to_tsquery('english', word || ':A') as in_name
                    from unnest(:terms) as word
                )
                select entry, name, organisation_name, summary, status, needs, free, cost, sessions, counts_from,
                       array(select word
                               from term
                              where words @@ anywhere) as hits,
                       array(select word
                               from term
                              where words @@ in_name) as name_hits
                  from (select entry, ts_rank(words, to_tsquery('english', :anyWord)) as rank,
                               needs && cast(:wordNeeds as text[]) as serves_need,
                               case when :somewhere
                                    then (select min((latitude - :latitude) ^ 2 + ((longitude - :longitude) * 0.62) ^ 2)
                                            from directory.published_venue
                                           where published_venue.entry = published_support.entry)
                                end as far
                          from directory.published_support
                         where (:everything
                                or words @@ to_tsquery('english', :having)
                                or :orNeed and needs && cast(:wordNeeds as text[]))
                           and (:need = '' or :need = any(needs))
                           and (:day = 0 or :day = any(days))
                           and (not :onlyFree or free)
                           and (cardinality(cast(:access as text[])) = 0
                                or exists (select
                                             from directory.published_venue
                                            where published_venue.entry = published_support.entry
                                              and published_venue.access @> cast(:access as text[])))
                           and coalesce(youngest, 0) <= :toAge
                           and coalesce(oldest, 150) >= :fromAge
                           and (:language = '' or :language = any(languages))
                           and (not :giving or 'give' = any(ways))
                           and (counts_from is null or counts_from >= :oldestOffered)
                         order by rank desc, serves_need desc, far nulls last, entry
                         limit :most) as best
                  join directory.published_support using (entry)
                """)
                .param("terms", terms)
                .param("anyWord", String.join(" | ", terms))
                .param("having", String.join(" | ", having))
                .param("orNeed", orNeed)
                .param("everything", terms.length == 0)
                .param(
                        "wordNeeds",
                        understood.needs().stream().map(NeedNamed::need).toArray(String[]::new))
                .param("need", question.need())
                .param("day", question.day().map(day -> day.getValue()).orElse(0))
                .param("onlyFree", question.onlyFree())
                .param("access", question.access().stream().map(AccessNeed::key).toArray(String[]::new))
                .param("fromAge", question.age().map(AgeBand::from).orElse(0))
                .param("toAge", question.age().map(AgeBand::to).orElse(150))
                .param("language", question.language())
                .param("giving", question.giving())
                .param("oldestOffered", oldestOffered)
                .param("somewhere", from.isPresent())
                .param("latitude", from.map(Point::latitude).orElse(0.0))
                .param("longitude", from.map(Point::longitude).orElse(0.0))
                .param("most", LOOKED_AT)
                .query((row, _) -> candidate(row))
                .list();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getObject("entry", UUID.class),
                row.getString("name"),
                row.getString("organisation_name"),
                row.getString("summary"),
                row.getString("status"),
                texts(row.getArray("needs")),
                row.getBoolean("free"),
                row.getString("cost"),
                row.getString("sessions"),
                Optional.ofNullable(row.getObject("counts_from", LocalDate.class)),
                texts(row.getArray("hits")),
                texts(row.getArray("name_hits")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    /// An entry that a search looks at closely.
    ///
    /// @param hits the words of the question that it has anywhere
    /// @param nameHits those that it has in its name
    record Candidate(
            UUID entry,
            String name,
            String organisation,
            String summary,
            String status,
            List<String> needs,
            boolean free,
            String cost,
            String sessions,
            Optional<LocalDate> countsFrom,
            List<String> hits,
            List<String> nameHits) {}

    /// The places of these entries that have coordinates.
    Map<UUID, List<VenueAt>> venues(Collection<UUID> entries) {
        return db
                .sql("""
                select entry, name, address, postcode, latitude, longitude
                  from directory.published_venue
                 where entry = any(:entries)
                 order by entry, number
                """)
                .param("entries", entries.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("entry", UUID.class), venue(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static VenueAt venue(ResultSet row) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        Double longitude = row.getObject("longitude", Double.class);
        return new VenueAt(
                row.getString("name"),
                row.getString("address"),
                Optional.ofNullable(row.getString("postcode")),
                latitude == null || longitude == null ? Optional.empty() : Optional.of(new Point(latitude, longitude)));
    }

    record VenueAt(String name, String address, Optional<String> postcode, Optional<Point> point) {}

    /// The languages that entries name, in the order of the alphabet.
    List<String> languages() {
        return db.sql("""
                select distinct language
                  from directory.published_support
                 cross join unnest(languages) as language
                 order by language
                """).query((row, _) -> row.getString("language")).list();
    }
}
