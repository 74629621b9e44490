package kith.kernel.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Runs other programs to their end.
final class Programs {

    private Programs() {}

    static boolean succeeds(List<String> command) {
        try {
            return run(command, Path.of("/")).status() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    static String output(List<String> command) {
        try {
            return run(command, Path.of("/")).output();
        } catch (IOException missing) {
            return "";
        }
    }

    /// Runs it with what it says kept together. Times are in UTC and words in English, whoever we are.
    static Ended run(List<String> command, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        Process process = builder.start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + command.getFirst(), interrupted);
        }
    }

    record Ended(int status, String output) {}
}
