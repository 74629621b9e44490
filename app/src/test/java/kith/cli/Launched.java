package kith.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The whole command in a process of its own, as a shell starts it.
public final class Launched {

    /// Starts it on the embedded database of a folder. What it says goes to `said` in that folder.
    static Process command(Path data, String... arguments) throws IOException {
        Files.createDirectories(data);
        List<String> command = new ArrayList<>(program());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        onlyTheDatabaseOf(data, builder);
        return builder.redirectErrorStream(true)
                .redirectOutput(said(data).toFile())
                .start();
    }

    /// Starts it on somebody's own PostgreSQL, and waits: what it printed, with what it told.
    static Typed on(String databaseUrl, Path data, String... arguments) throws IOException, InterruptedException {
        return on(databaseUrl, "", data, arguments);
    }

    /// The same, with the address of the same database as its owner.
    static Typed on(String databaseUrl, String ownerUrl, Path data, String... arguments)
            throws IOException, InterruptedException {
        Files.createDirectories(data);
        List<String> command = new ArrayList<>(program());
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(said(data).toFile());
        builder.environment().put("KITH_DATABASE_URL", databaseUrl);
        builder.environment().put("KITH_DATABASE_OWNER_URL", ownerUrl);
        builder.environment().put("KITH_DATA", data.toString());
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Typed(process.waitFor(), out, Files.readString(said(data)));
    }

    static Path said(Path data) {
        return data.resolve("said");
    }

    static void onlyTheDatabaseOf(Path data, ProcessBuilder builder) {
        builder.environment().remove("KITH_DATABASE_URL");
        builder.environment().put("KITH_DATA", data.toString());
        builder.environment().put("KITH_ALLOW_ROOT", "yes");
    }

    /// Java, with Kith in it.
    static List<String> program(String... options) {
        List<String> program = new ArrayList<>(java());
        program.addAll(List.of(options));
        program.addAll(StartUpCache.options());
        program.add("kith.cli.Main");
        return program;
    }

    public static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED");
    }

    private Launched() {}
}
