package kith.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kith.access.workers.NewWorker;
import kith.access.workers.Password;
import kith.access.Role;
import kith.access.workers.Workers;
import kith.access.workers.Workers.Outcome;
import kith.places.Neighbourhood;
import kith.places.Places;

/// The demonstration workers, one of each role, with passwords made for this folder alone. They are kept beside the
/// database, readable by its owner, so that they can be printed again.
record SignIns(List<SignIn> all) {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    /// One worker of the demonstration.
    record SignIn(String username, String password, Role role, String name) {

        private String line() {
            return "%s\t%s".formatted(username, password);
        }
    }

    static SignIns in(Path data, Workers workers, Places places) throws IOException {
        Path file = data.resolve("sign-ins");
        List<String> kept = Files.exists(file) ? Files.readAllLines(file) : List.of();
        List<SignIn> all = new ArrayList<>();
        for (Cast cast : Cast.values()) {
            all.add(cast.signIn(kept));
        }
        keep(file, all);
        List<String> neighbourhoods = places.today().neighbourhoods().stream()
                .map(Neighbourhood::key)
                .sorted()
                .toList();
        for (int i = 0; i < all.size(); i++) {
            add(workers, all.get(i), Cast.values()[i].worksIn(neighbourhoods));
        }
        return new SignIns(List.copyOf(all));
    }

    private static void add(Workers workers, SignIn signIn, Set<String> neighbourhoods) {
        if (workers.byUsername(signIn.username()).isPresent()) {
            return;
        }
        Outcome outcome = workers.add(
                NewWorker.of(signIn.username(), signIn.name(), signIn.role(), neighbourhoods),
                new Password(signIn.password()));
        if (outcome instanceof Outcome.Refused(String sentence)) {
            throw new IllegalStateException(sentence);
        }
    }

    private static void keep(Path file, List<SignIn> all) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(file, all.stream().map(SignIn::line).toList());
    }

    String table() {
        return all.stream()
                .map(signIn -> "  %-10s %-16s %s, %s"
                        .formatted(
                                signIn.username(),
                                signIn.password(),
                                signIn.name(),
                                signIn.role().words()))
                .collect(Collectors.joining("\n", "Sign in as\n", "\n"));
    }

    /// Who they are. Those who look after people work in the first two neighbourhoods by name.
    private enum Cast {
        AMARA(Role.COORDINATOR, "Amara Obi"),
        JOHN(Role.GP, "Dr John Hale"),
        LEILA(Role.LINK_WORKER, "Leila Karim"),
        PRIYA(Role.ANALYST, "Priya Shah"),
        GRACE(Role.GOVERNANCE, "Grace Mensah"),
        TOM(Role.ADMINISTRATOR, "Tom Reilly");

        private final Role role;
        private final String person;

        Cast(Role role, String person) {
            this.role = role;
            this.person = person;
        }

        SignIn signIn(List<String> kept) {
            String username = name().toLowerCase(java.util.Locale.ROOT);
            String password = kept.stream()
                    .filter(line -> line.startsWith(username + "\t"))
                    .map(line -> line.substring(username.length() + 1))
                    .findFirst()
                    .orElseGet(SignIns::password);
            return new SignIn(username, password, role, person);
        }

        Set<String> worksIn(List<String> neighbourhoods) {
            return switch (role) {
                case COORDINATOR, GP, LINK_WORKER ->
                    Set.copyOf(neighbourhoods.subList(0, Math.min(2, neighbourhoods.size())));
                default -> Set.of();
            };
        }
    }

    /// Three groups of four from letters that cannot be taken for one another: 59 random bits.
    private static String password() {
        var random = new SecureRandom();
        return random.ints(12, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining())
                .replaceAll("(....)(?=.)", "$1-");
    }
}
