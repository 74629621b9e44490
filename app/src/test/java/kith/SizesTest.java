package kith;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How large a package and a file may grow.
class SizesTest {

    private static final int TYPES_AT_MOST = 30;
    private static final int LINES_AT_MOST = 300;

    @Test
    void no_package_has_more_than_thirty_types() throws IOException {
        Map<String, Long> sizes = sources("main")
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(SizesTest::packageOf, Collectors.counting()));

        assertThat(sizes.entrySet().stream().filter(each -> each.getValue() > TYPES_AT_MOST))
                .isEmpty();
    }

    @Test
    void no_file_has_more_than_three_hundred_lines() throws IOException {
        assertThat(Stream.concat(sources("main"), sources("test")).filter(file -> lines(file) > LINES_AT_MOST))
                .isEmpty();
    }

    private static Stream<Path> sources(String tree) throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules
                    .map(module -> module.resolve("src").resolve(tree).resolve("java"))
                    .filter(Files::isDirectory)
                    .flatMap(SizesTest::javaFiles)
                    .toList()
                    .stream();
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String packageOf(Path file) {
        Path folder = file.getParent();
        List<String> names = Stream.iterate(folder, Path::getParent)
                .takeWhile(each -> !each.endsWith("java"))
                .map(each -> each.getFileName().toString())
                .toList();
        return String.join(".", names.reversed());
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
