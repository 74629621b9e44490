package kith.cli;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// The classes of the class path, loaded and linked beforehand, from which the commands of tests start in about half
/// the time (JEP 483). The first test process that needs the cache makes it, and the others wait for it.
///
/// Java keeps no classes from folders, so the folders of the class path are packed.
final class StartUpCache {

    private static final Path FOLDER = Path.of("target", "start-up").toAbsolutePath();
    private static final List<String> CLASS_PATH =
            List.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                    .split(File.pathSeparator));

    private static final List<String> OPTIONS = made();

    private StartUpCache() {}

    /// The options of Java that name the class path and the cache.
    static List<String> options() {
        return OPTIONS;
    }

    private static List<String> made() {
        try {
            Files.createDirectories(FOLDER);
            try (FileChannel lock =
                    FileChannel.open(FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                return List.of("-XX:AOTCache=" + cache(), "-Xlog:aot=off,aot*=off", "-cp", classPath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path cache() throws IOException {
        Path cache = FOLDER.resolve("kith.aot");
        if (!Files.exists(cache) || isOlderThanClasses(cache)) {
            pack();
            train(cache);
        }
        return cache;
    }

    private static boolean isOlderThanClasses(Path cache) throws IOException {
        for (Path folder : folders()) {
            try (Stream<Path> files = Files.walk(folder)) {
                long made = cache.toFile().lastModified();
                if (files.anyMatch(file -> file.toFile().lastModified() > made)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Runs a command that begins as every command does and soon ends.
    private static void train(Path cache) throws IOException {
        Path half = FOLDER.resolve("half.aot");
        List<String> command = new ArrayList<>(Launched.java());
        command.addAll(List.of("-XX:AOTCacheOutput=" + half, "-cp", classPath(), "kith.cli.Main", "check"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("said").toFile());
        Path data = Files.createTempDirectory("kith-start-up");
        Launched.onlyTheDatabaseOf(data, builder);
        try {
            builder.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
        if (!Files.exists(half)) {
            throw new IllegalStateException("No start-up cache was made: see " + FOLDER.resolve("said"));
        }
        Files.move(half, cache, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<Path> folders() {
        return CLASS_PATH.stream().map(Path::of).filter(Files::isDirectory).toList();
    }

    private static String classPath() {
        List<Path> folders = folders();
        return String.join(
                File.pathSeparator,
                CLASS_PATH.stream()
                        .map(entry -> folders.contains(Path.of(entry))
                                ? packed(folders.indexOf(Path.of(entry))).toString()
                                : entry)
                        .toList());
    }

    private static Path packed(int number) {
        return FOLDER.resolve("classes-" + number + ".jar");
    }

    private static void pack() throws IOException {
        List<Path> folders = folders();
        for (int i = 0; i < folders.size(); i++) {
            pack(folders.get(i), packed(i));
        }
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(jar));
                JarOutputStream packed = new JarOutputStream(file);
                Stream<Path> all = Files.walk(folder)) {
            packed.setLevel(0);
            for (Path each : all.filter(one -> !one.equals(folder)).sorted().toList()) {
                String name = folder.relativize(each).toString().replace(File.separatorChar, '/');
                packed.putNextEntry(new JarEntry(Files.isDirectory(each) ? name + "/" : name));
                if (Files.isRegularFile(each)) {
                    Files.copy(each, packed);
                }
                packed.closeEntry();
            }
        }
    }
}
