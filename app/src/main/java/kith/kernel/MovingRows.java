package kith.kernel;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The rows of a table that move with their person. Beside `person` the table has a column that keeps whom each row was
/// first about. When people are joined, the rows of all go to the one. When they are parted, each gets back what was
/// first about them; what was written while they were one stays where it is until a worker moves it.
public class MovingRows implements PersonRows {

    private final JdbcClient db;
    private final String table;
    private final String firstAbout;

    /// @param table with its schema
    /// @param firstAbout the column that keeps whom a row was first about
    protected MovingRows(JdbcClient db, String table, String firstAbout) {
        this.db = db;
        this.table = table;
        this.firstAbout = firstAbout;
    }

    @Override
    public Set<String> tables() {
        return Set.of(table);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void joined(PersonId into, Set<PersonId> from) {
        db.sql("""
                update %s
                   set person = :into
                 where person = any(:from)
                   and person <> :into
                """.formatted(table))
                .param("from", Sql.numbers(from))
                .param("into", Sql.value(into))
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void parted(PersonId from, Set<PersonId> into) {
        moveBack(from, into, (_, number) -> number);
    }

    /// Gives each person back the rows that were first about them.
    ///
    /// @return the rows that moved
    protected <T> List<T> moveBack(PersonId from, Set<PersonId> into, RowMapper<T> read) {
        return db.sql("""
                update %1$s
                   set person = %2$s
                 where person = :from
                   and %2$s = any(:into)
                   and %2$s <> person
                returning *
                """.formatted(table, firstAbout))
                .param("from", Sql.value(from))
                .param("into", Sql.numbers(into))
                .query(read)
                .list();
    }
}
