package kith.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/// Sends rows to a table with COPY, in the transaction that is open.
@Component
public class Copy {

    private final DataSource database;

    public Copy(DataSource database) {
        this.database = database;
    }

    /// Appends the rows.
    ///
    /// @param statement as `copy record.block (record, run) from stdin binary`
    public void send(String statement, CopyRows rows) {
        if (rows.isEmpty()) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
            rows.sendTo(copy);
            copy.endCopy();
        } catch (SQLException e) {
            var translated = new SQLErrorCodeSQLExceptionTranslator(database).translate("copy", statement, e);
            throw translated == null ? new DataAccessResourceFailureException("COPY failed", e) : translated;
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
