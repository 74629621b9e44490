package kith.kernel.postgres;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives Spring its data source, which is the application's. Migrations run as the owner.
///
/// The database is open before the first connection and closed after the last.
@Configuration(proxyBeanMethods = false)
class Wiring {

    @Bean
    Database database(
            @Value("${kith.database-url}") String url,
            @Value("${kith.database-owner-url}") String ownerUrl,
            @Value("${kith.public-database-url}") String publicUrl,
            @Value("${kith.data}") Path data) {
        return Database.open(url, ownerUrl, publicUrl, data);
    }

    @Bean
    FlywayMigrationStrategy migrations(Database database) {
        return flyway -> Migrations.run(flyway, database);
    }

    @Bean
    JdbcConnectionDetails connectionDetails(Database database) {
        Address address = database.address();
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return address.user();
            }

            @Override
            public String getPassword() {
                return address.password();
            }

            @Override
            public String getJdbcUrl() {
                return address.url();
            }
        };
    }
}
