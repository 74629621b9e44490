package kith;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// SQL stands in stores, and a store names its own module's tables and what other modules publish.
class SqlTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "kith");
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

    /// Read views that are part of a module's API, and the one sequence that numbers records and shelves alike.
    private static final Set<String> PUBLISHED = Set.of(
            "people.linked_record",
            "people.current_detail",
            "people.person_key",
            "people.record_move",
            "people.record_number",
            "population.list_member",
            "population.person_name",
            "population.person_place",
            "record.current_fact");

    /// Takes a lock of the session's and reads no table.
    private static final Set<String> NOT_STORES = Set.of("PeopleLock.java", "OneAtATime.java");

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern STATEMENT = Pattern.compile(
            "\\s*(select\\s|insert\\s+into\\s|update\\s+\\w+[. ]|delete\\s+from\\s|with\\s+\\w+\\s+as\\s|truncate\\s|copy\\s+\\w+\\.|lock\\s+table\\s).*",
            Pattern.DOTALL);
    private static final Pattern WRITES = Pattern.compile(
            "\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into|copy|truncate)\\s+([a-z_]+\\.[a-z_]+)\\b");
    private static final Pattern OWNERS_WORK = Pattern.compile(
            "\\b(?:create\\s+(?:unique\\s+)?index\\s[^;]*\\son\\s+[a-z_]+\\.|create\\s+(?:unlogged\\s+)?table\\s|"
                    + "(?:alter|drop)\\s+(?:table|index|view|sequence)\\s+(?:if\\s+exists\\s+)?[a-z_]+\\.[a-z_]+|"
                    + "(?:analyze|vacuum)\\s+[a-z_]+\\.[a-z_]+|restart\\s+identity)");
    private static final Pattern SHOUTING = Pattern.compile("\\b(SELECT|INSERT|UPDATE|DELETE|FROM|WHERE|JOIN)\\b");

    @Test
    void sql_stands_in_stores() throws IOException {
        assertThat(files().stream()
                        .filter(file -> !isStore(file))
                        .filter(file -> !file.startsWith(SOURCES.resolve("kernel")))
                        .filter(file -> !NOT_STORES.contains(file.getFileName().toString()))
                        .filter(file -> literals(file).stream()
                                .anyMatch(text -> STATEMENT.matcher(text).matches())))
                .isEmpty();
    }

    @Test
    void a_store_names_its_own_schema_and_what_other_modules_publish() throws IOException {
        Pattern table = Pattern.compile("\\b(" + String.join("|", schemas()) + ")\\.([a-z_]+)");

        assertThat(files().stream()
                        .filter(SqlTest::isStore)
                        .flatMap(file -> literals(file).stream()
                                .flatMap(text -> table.matcher(text).results())
                                .filter(found -> !found.group(1).equals(module(file)))
                                .map(MatchResult::group)
                                .filter(found -> !PUBLISHED.contains(found))
                                .map(found -> file.getFileName() + " names " + found)))
                .isEmpty();
    }

    @Test
    void the_stores_that_write_a_table_stand_in_one_package() throws IOException {
        Map<String, Set<String>> writers = new TreeMap<>();
        for (Path file : files()) {
            literals(file).stream()
                    .flatMap(text -> WRITES.matcher(text).results())
                    .forEach(found -> writers.computeIfAbsent(found.group(1), _ -> new TreeSet<>())
                            .add(String.valueOf(SOURCES.relativize(file).getParent())));
        }

        assertThat(writers).containsKeys("people.link", "record.fact");
        assertThat(writers)
                .allSatisfy((table, packages) -> assertThat(packages).as(table).hasSize(1));
    }

    @Test
    void a_migration_stands_in_the_folder_of_the_module_whose_schema_it_changes() throws IOException {
        Pattern changed = Pattern.compile(
                "\\b(?:create|alter|drop)\\s+(?:or replace\\s+)?(?:table|view|function|sequence)\\s+(?:if (?:not )?exists\\s+)?([a-z]+)\\.");

        try (Stream<Path> migrations = Files.walk(MIGRATIONS)) {
            assertThat(migrations
                            .filter(file -> file.toString().endsWith(".sql"))
                            .flatMap(file -> changed.matcher(text(file))
                                    .results()
                                    .map(found -> found.group(1))
                                    .filter(schema -> !schema.equals(MIGRATIONS
                                            .relativize(file)
                                            .getName(0)
                                            .toString()))
                                    .map(schema -> file.getFileName() + " changes " + schema)))
                    .isEmpty();
        }
    }

    /// The application's role owns no table. What only an owner may do stands in a function of a migration.
    @Test
    void the_application_makes_and_alters_no_table_of_a_module() throws IOException {
        assertThat(files().stream()
                        .filter(file -> literals(file).stream()
                                .anyMatch(text -> OWNERS_WORK.matcher(text).find()))
                        .map(Path::getFileName))
                .isEmpty();
    }

    @Test
    void nobody_shouts() throws IOException {
        assertThat(files().stream()
                        .filter(SqlTest::isStore)
                        .filter(file -> literals(file).stream()
                                .anyMatch(text -> SHOUTING.matcher(text).find())))
                .isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static boolean isStore(Path file) {
        return file.toString().endsWith("Store.java");
    }

    private static String module(Path file) {
        return SOURCES.relativize(file).getName(0).toString();
    }

    private static List<String> schemas() throws IOException {
        try (Stream<Path> modules = Files.list(MIGRATIONS)) {
            return modules.map(module -> module.getFileName().toString())
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private static List<String> literals(Path file) {
        return LITERAL.matcher(text(file))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
