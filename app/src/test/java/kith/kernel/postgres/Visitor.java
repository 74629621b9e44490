package kith.kernel.postgres;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/// Another process that opens the embedded database, says where it is, and leaves when told to or is killed.
record Visitor(Process process, BufferedReader says, BufferedWriter hears) {

    static Visitor of(Path data) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Visitor.class.getName(),
                        data.toString()))
                .redirectError(Redirect.INHERIT)
                .start();
        return new Visitor(process, process.inputReader(), process.outputWriter());
    }

    public static void main(String[] arguments) throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.open(Path.of(arguments[0])).closedAtExit();
        System.out.println(postgres.address());
        System.in.read();
    }

    String url() {
        try {
            return says.readLine();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void leave() throws IOException, InterruptedException {
        hears.newLine();
        hears.flush();
        process.waitFor();
    }

    void isKilled() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
