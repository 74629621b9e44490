package kith.cli.application;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import kith.Kith;
import kith.site.OnPublicSite;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// The application, for as long as a command takes.
public final class Application implements AutoCloseable {

    /// When the database stops, a command says so in one sentence. These loggers would say it as well.
    private static final Map<String, Object> A_COMMAND_SAYS_ITSELF = Map.of(
            "logging.level.com.zaxxer.hikari", "off",
            "logging.level.org.springframework.beans.factory.support.DisposableBeanAdapter", "off",
            "logging.level.org.springframework.jdbc", "off",
            "logging.level.org.springframework.transaction", "off");

    private final ConfigurableApplicationContext context;

    private Application(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// For a command: no pages, no port, no work of the server's, and only the parts that the command asks for.
    public static Application forCommand() {
        Application application = new Application(new SpringApplicationBuilder(Kith.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties(Map.of("spring.datasource.hikari.minimum-idle", "0"))
                .properties(A_COMMAND_SAYS_ITSELF)
                .run());
        application.get(FlywayMigrationInitializer.class);
        return application;
    }

    /// All of it, answering on a port.
    public static Application serving(Optional<Integer> port, Optional<String> address) {
        return serving(port, address, Optional.empty());
    }

    /// The same by another clock.
    public static Application serving(Optional<Integer> port, Optional<String> address, Optional<Clock> clock) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("kith.serves", true);
        properties.put("kith.demonstration", Settings.isDemonstration());
        port.ifPresent(number -> properties.put("server.port", number));
        address.ifPresent(given -> properties.put("server.address", given));
        return new Application(new SpringApplicationBuilder(Kith.class)
                .logStartupInfo(false)
                .initializers(context -> {
                    ConfigurableEnvironment environment = context.getEnvironment();
                    environment.getPropertySources().addFirst(new MapPropertySource("arguments", properties));
                    properties.putAll(Door.of(environment).properties());
                    clock.ifPresent(other -> ((GenericApplicationContext) context)
                            .registerBean("otherClock", Clock.class, () -> other, bean -> bean.setPrimary(true)));
                })
                .run());
    }

    /// The public site on a port, as a small process of its own or beside the application.
    ///
    /// @param port 0 for any that is free
    public static Application servingPublicSite(Optional<Integer> port, Optional<String> address) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("kith.demonstration", Settings.isDemonstration());
        properties.put("server.port", port.<Object>map(number -> number).orElse("${kith.public-port}"));
        properties.put("spring.jmx.enabled", false);
        address.ifPresent(given -> properties.put("server.address", given));
        return new Application(new SpringApplicationBuilder(PublicSite.class)
                .profiles(OnPublicSite.PROFILE)
                .logStartupInfo(false)
                .initializers(context -> {
                    ConfigurableEnvironment environment = context.getEnvironment();
                    environment.getPropertySources().addFirst(new MapPropertySource("arguments", properties));
                    properties.putAll(Door.of(environment).properties());
                })
                .run());
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /// Every part that is one of these.
    public <T> List<T> all(Class<T> type) {
        return context.getBeanProvider(type).orderedStream().toList();
    }

    public List<Setting> settings() {
        return Setting.all(context.getEnvironment());
    }

    String setting(String name) {
        return context.getEnvironment().getProperty(name, "");
    }

    public String url() {
        String scheme = setting("server.ssl.bundle").isEmpty() ? "http" : "https";
        return "%s://%s:%s".formatted(scheme, Door.nameOf(setting("server.address")), setting("local.server.port"));
    }

    public int port() {
        return Integer.parseInt(setting("local.server.port"));
    }

    /// Returns when the process is told to end.
    public void serveUntilTheEnd() {
        var end = new CountDownLatch(1);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                end.countDown();
            }
        });
        try {
            end.await();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
