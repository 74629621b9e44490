package kith.cli.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.access.workers.Password;

/// The sign-ins of the demonstration's workers, with passwords made for this data folder alone. They are kept
/// in the folder, readable by its owner only, so that they can be printed again.
public record SignIns(List<SignIn> all) {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    /// One worker's sign-in.
    ///
    /// @param organisation the name of the organisation they work for
    record SignIn(DemonstrationWorker worker, String password, String organisation) {

        private String line() {
            return "%s\t%s".formatted(worker.username(), password);
        }

        Password secret() {
            return new Password(password);
        }

        @Override
        public String toString() {
            return worker.username();
        }
    }

    /// Adds the demonstration's organisations, teams and workers where they are missing, and gives their
    /// sign-ins.
    public static SignIns in(Path data, DemonstrationStaff staff) throws IOException {
        staff.addOrganisationsAndTeams();
        SignIns signIns = read(data.resolve("sign-ins"), staff);
        signIns.all().forEach(staff::add);
        return signIns;
    }

    private static SignIns read(Path file, DemonstrationStaff staff) throws IOException {
        Map<String, String> kept = Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .map(line -> line.split("\t", 2))
                        .filter(cells -> cells.length == 2)
                        .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1], (first, _) -> first))
                : Map.of();
        Function<DemonstrationWorker, SignIn> signIn = worker -> new SignIn(
                worker,
                kept.getOrDefault(worker.username(), password()),
                staff.organisation(worker.role().organisation()));
        SignIns signIns = new SignIns(
                Arrays.stream(DemonstrationWorker.values()).map(signIn).toList());
        signIns.keep(file);
        return signIns;
    }

    private void keep(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(file, all.stream().map(SignIn::line).toList());
    }

    /// The sign-ins as a table, one line each.
    public String table() {
        return all.stream()
                .map(signIn -> "  %-8s %-16s %-14s %s, %s"
                        .formatted(
                                signIn.worker().username(),
                                signIn.password(),
                                signIn.worker().person(),
                                signIn.worker().role().role().words(),
                                signIn.organisation()))
                .collect(Collectors.joining(
                        "\n", "Sign in as\n", "\nOperators run ./kith on this machine and have no sign-in.\n"));
    }

    /// Three groups of four from letters that cannot be mistaken for one another: 59 random bits.
    private static String password() {
        var random = new SecureRandom();
        return random.ints(12, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining())
                .replaceAll("(....)(?=.)", "$1-");
    }
}
