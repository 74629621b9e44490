package kith.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import kith.kernel.PartnerId;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/// Sees to it that one partner's feeds are taken in one after the other. A turn is held by a connection of its
/// own, so it ends with the process that took it, however that ends.
@Component
class OneAtATime {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);

    private final DataSource database;

    OneAtATime(DataSource database) {
        this.database = database;
    }

    Turn of(PartnerId partner) {
        try {
            Connection connection = database.getConnection();
            return new Turn(connection, partner, tryLock(connection, partner));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The database does not answer", e);
        }
    }

    private static boolean tryLock(Connection connection, PartnerId partner) throws SQLException {
        return ask(connection, "select pg_try_advisory_lock(hashtext('intake.partner'), ?)", partner);
    }

    private static boolean ask(Connection connection, String question, PartnerId partner) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setInt(1, partner.value());
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /// A turn, ours or somebody else's.
    static final class Turn implements AutoCloseable {

        private final Connection connection;
        private final PartnerId partner;
        private boolean mine;

        private Turn(Connection connection, PartnerId partner, boolean mine) {
            this.connection = connection;
            this.partner = partner;
            this.mine = mine;
        }

        boolean isMine() {
            return mine;
        }

        /// Waits a moment and asks again whether it is our turn.
        void askAgain() {
            try {
                Thread.sleep(BETWEEN_QUESTIONS);
                mine = tryLock(connection, partner);
            } catch (SQLException e) {
                throw new DataAccessResourceFailureException("The database does not answer", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Waiting for another import was interrupted", e);
            }
        }

        /// Gives the turn back. A connection that is broken has given it back already.
        @Override
        public void close() {
            try (connection) {
                if (mine) {
                    ask(connection, "select pg_advisory_unlock(hashtext('intake.partner'), ?)", partner);
                }
            } catch (SQLException e) {
                System.getLogger(OneAtATime.class.getName())
                        .log(System.Logger.Level.DEBUG, "The connection was gone before the turn was given back");
            }
        }
    }
}
