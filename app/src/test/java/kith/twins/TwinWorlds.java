package kith.twins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kith.access.Role;
import kith.access.disclosure.PersonField;
import kith.cli.Commands;

/// Two worlds, and what somebody can see otherwise in one than in the other.
final class TwinWorlds implements AutoCloseable {

    private static final AtomicInteger FOLDERS = new AtomicInteger(100);

    private final World one;
    private final World other;
    private final List<Leak> leaks = new ArrayList<>();
    private final Set<String> filled = new TreeSet<>();

    private TwinWorlds(World one, World other) {
        this.one = one;
        this.other = other;
    }

    static TwinWorlds that(Path folder, Set<Difference> differ) {
        return new TwinWorlds(World.start(folder(folder, "one"), Set.of()), World.start(folder(folder, "two"), differ));
    }

    private static Path folder(Path parent, String name) {
        try {
            return Files.createDirectories(parent.resolve(name + FOLDERS.incrementAndGet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Compares everything that workers in these roles get. Everything is read twice: as it is at first, and
    /// after every form was sent.
    List<Leak> seenBy(Predicate<Role> roles) {
        List<TwinVisit> visits = one.working().stream()
                .filter(working -> roles.test(working.role().role()))
                .map(working -> new TwinVisit(working.role().role(), one.signIn(working), other.signIn(working), leaks))
                .toList();
        visits.forEach(visit -> visit.everything(routes()));
        visits.forEach(visit -> visit.pages(routes()));
        visits.forEach(TwinVisit::signOut);
        return List.copyOf(leaks);
    }

    /// The fields that tell where somebody is, and without whose line in the filter a link worker would see no
    /// difference. The link worker has given a reason to see the protected people: see [#seenBy].
    Set<PersonField> unnoticedMutations() {
        List<Leak> mutated = new ArrayList<>();
        World.Working leila = one.working().stream()
                .filter(working -> working.role().role() == Role.LINK_WORKER)
                .findFirst()
                .orElseThrow();
        TwinVisit visit = new TwinVisit(Role.LINK_WORKER, one.signIn(leila), other.signIn(leila), mutated);
        if (visit.leaksOfProtectedPeople()) {
            throw new AssertionError("The two worlds differ before a line is taken out: " + mutated);
        }
        return Mutation.unnoticed(visit::leaksOfProtectedPeople);
    }

    /// Compares what an operator gets on the command line. It comes in the order of random keys, so lines are
    /// sorted.
    List<Leak> seenByOperator() {
        for (String command : List.of("find --json --on 2026-11-02", "find --on 2026-11-02", "check")) {
            String mine = comparable(one, command);
            String twin = comparable(other, command);
            if (!mine.equals(twin)) {
                leaks.add(Leak.of("kith " + command, Role.OPERATOR, command, mine, twin));
            }
        }
        return List.copyOf(leaks);
    }

    private static String comparable(World world, String command) {
        String out = Commands.on(world.database(), command.split(" "));
        return new Answer(0, "", out.replaceAll("jdbc:\\S+|127\\.0\\.0\\.1:\\S+", "database"))
                .comparable(world)
                .lines()
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private Map<String, List<String>> routes() {
        Map<String, List<String>> routes = RoutePaths.of(one);
        routes.forEach((pattern, paths) -> {
            if (!paths.isEmpty()) {
                filled.add(pattern);
            }
        });
        return routes;
    }

    /// The routes that were never read, since nothing filled in their variables.
    List<String> neverRead() {
        return RoutePaths.patterns(one).stream()
                .filter(pattern -> !filled.contains(pattern))
                .toList();
    }

    @Override
    public void close() {
        one.close();
        other.close();
    }
}
