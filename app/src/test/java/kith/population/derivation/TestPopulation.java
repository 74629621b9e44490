package kith.population.derivation;

import javax.sql.DataSource;
import kith.kernel.Copy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/// The derivation of a database, without the application.
public final class TestPopulation {

    private TestPopulation() {}

    public static Population of(DataSource database, GeneralPractices practices) {
        return new Population(
                new PopulationStore(JdbcClient.create(database), new Copy(database)),
                practices,
                new DataSourceTransactionManager(database));
    }
}
