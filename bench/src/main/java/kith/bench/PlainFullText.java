package kith.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The same words asked of PostgreSQL's full text alone: any of the words, the best rank first.
record PlainFullText(JdbcClient db) {

    PlainFullText(DataSource database) {
        this(JdbcClient.create(database));
    }

    List<String> find(String words) {
        String any = Arrays.stream(words.toLowerCase(Locale.UK).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" | "));
        return db.sql("""
                select name
                  from directory.searchable
                 where words @@ to_tsquery('english', :any)
                 order by ts_rank(words, to_tsquery('english', :any)) desc, entry
                 limit 10
                """)
                .param("any", any)
                .query((row, _) -> row.getString("name"))
                .list();
    }
}
