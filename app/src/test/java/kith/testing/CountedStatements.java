package kith.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import kith.kernel.reading.Queries;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Notes each round trip to the database: a statement, or several that [kith.kernel.reading.Queries] sends together.
@TestConfiguration
public class CountedStatements {

    private static final Set<String> KEPT_IN_MEMORY = Set.of(
            "from places.change",
            "from partners.partner\n",
            "from partners.team\n",
            "from kernel.announced_holiday",
            "select id, name\n  from access.worker");

    private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();

    /// Begins again with none.
    public static void forget() {
        STATEMENTS.clear();
    }

    /// The round trips since then, without the look for changed places, partners, teams, late bank holidays and names
    /// of workers.
    /// They are kept in memory, and the first page of a second looks for all pages.
    public static List<String> ofThePage() {
        return STATEMENTS.stream()
                .filter(sql -> KEPT_IN_MEMORY.stream().noneMatch(sql::contains))
                .toList();
    }

    /// Every statement of those round trips.
    public static long statements() {
        return ofThePage().stream()
                .mapToLong(sql -> sql.split(Queries.NEXT, -1).length)
                .sum();
    }

    @Bean
    static BeanPostProcessor counting() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("dataSource") && bean instanceof DataSource source
                        ? new DelegatingDataSource(source) {
                            @Override
                            public Connection getConnection() throws SQLException {
                                return proxy(Connection.class, super.getConnection(), "");
                            }
                        }
                        : bean;
            }
        };
    }

    private static <T> T proxy(Class<T> type, T real, String sql) {
        List<Class<?>> types = new ArrayList<>(List.of(type));
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), types.toArray(Class[]::new), (_, method, arguments) -> {
                    if (real instanceof Statement && method.getName().startsWith("execute")) {
                        STATEMENTS.add(sql);
                    }
                    try {
                        Object answer = method.invoke(real, arguments);
                        return answer instanceof PreparedStatement prepared
                                        && method.getName().equals("prepareStatement")
                                ? proxy(PreparedStatement.class, prepared, (String) arguments[0])
                                : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
