package kith.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kith.kernel.postgres.Address;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/// Gives each Spring context of a test a fresh database, whatever database the environment names.
///
/// Spring keeps every context until the tests end, and all their databases are in one server. So a context that no test
/// uses any more gives its connections back.
public final class FreshDatabaseForEachContext implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> configuration) {
        return new Fresh();
    }

    /// Equal to its like, so that tests that could share a context do.
    private record Fresh() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "fresh database",
                            properties(configuration.getTestClass().getSimpleName())));
        }
    }

    /// The settings by which an application works on a fresh database.
    public static Map<String, Object> properties(String name) {
        Address owner = TestDatabase.freshAddress(name);
        return Map.of(
                "kith.database-url",
                jdbc(TestDatabase.forApplication(owner)),
                "kith.database-owner-url",
                jdbc(owner),
                "spring.datasource.hikari.minimum-idle",
                "0",
                "spring.datasource.hikari.idle-timeout",
                "10000");
    }

    private static String jdbc(Address address) {
        return "%s&user=%s&password=%s"
                .formatted(
                        address.url(), address.user(), URLEncoder.encode(address.password(), StandardCharsets.UTF_8));
    }
}
