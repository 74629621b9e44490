package kith.testing;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The moves of a lifecycle that is written as a sealed interface with one record for each state (house style
/// 7.1).
///
/// A move is a method on a state that returns a state of the same lifecycle. A static method of the sealed
/// interface that returns a state starts the lifecycle. Record accessors are not moves: they give the state it
/// came from.
///
/// ```java
/// assertThat(Paths.of(Referral.class).lines()).containsExactly("Draft --send--> Sent", ...);
/// SpecPage.says("lifecycles/referral", Paths.of(Referral.class).page("Referral", "..."));
/// for (Attempt<Role> attempt : Paths.of(Referral.class).attempts(List.of(Role.values()))) { ... }
/// ```
public final class Paths {

    private static final String START = "[*]";

    private final List<Class<?>> states;
    private final List<Move> moves;

    private Paths(List<Class<?>> states, List<Move> moves) {
        this.states = List.copyOf(states);
        this.moves = List.copyOf(moves);
    }

    /// @param lifecycle a sealed interface, of which every state is a record
    public static Paths of(Class<?> lifecycle) {
        if (!lifecycle.isSealed()) {
            throw new IllegalArgumentException(lifecycle.getSimpleName() + " is not a sealed interface");
        }
        List<Class<?>> states = statesUnder(lifecycle).distinct().toList();
        List<Move> moves = new ArrayList<>();
        declared(lifecycle)
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .forEach(method -> moves.addAll(moves(START, method, lifecycle)));
        for (Class<?> state : states) {
            movesOf(state, lifecycle).forEach(method -> moves.addAll(moves(state.getSimpleName(), method, lifecycle)));
        }
        return new Paths(states, moves);
    }

    /// One move.
    ///
    /// @param from the state that it leaves; `[*]` for a move that starts the lifecycle
    /// @param to the state that it leads to
    public record Move(String from, String name, String to) {

        @Override
        public String toString() {
            return from + " --" + name + "--> " + to;
        }
    }

    /// Every move as a line, such as `Draft --send--> Sent`. States come in the order in which the sealed
    /// interfaces permit them, and the moves of a state by name.
    public List<String> lines() {
        return moves.stream().map(Move::toString).toList();
    }

    public List<Move> moves() {
        return moves;
    }

    /// The states by name.
    public List<String> states() {
        return states.stream().map(Class::getSimpleName).toList();
    }

    /// The states that no move leaves.
    public List<String> ends() {
        Set<String> left = moves.stream().map(Move::from).collect(Collectors.toSet());
        return states().stream().filter(state -> !left.contains(state)).toList();
    }

    /// The states that no move leads to. A lifecycle has one at most, where it starts.
    public List<String> beginnings() {
        Set<String> reached = moves.stream().map(Move::to).collect(Collectors.toSet());
        return states().stream().filter(state -> !reached.contains(state)).toList();
    }

    /// The diagram in Mermaid's language.
    public String mermaid() {
        Stream<String> starts = beginnings().stream().map(state -> "  %s --> %s%n".formatted(START, state));
        Stream<String> between =
                moves.stream().map(move -> "  %s --> %s: %s%n".formatted(move.from(), move.to(), inWords(move.name())));
        Stream<String> finishes = ends().stream().map(state -> "  %s --> %s%n".formatted(state, START));
        return Stream.of(starts, between, finishes)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("", "stateDiagram-v2\n", ""));
    }

    /// A page for `docs/specs`, to be compared by [SpecPage].
    public String page(String title, String introduction) {
        return """
                # %s

                %s

                A test writes this page from the code: see `Paths`.

                ```mermaid
                %s```
                """.formatted(title, introduction, mermaid());
    }

    /// Every move of the lifecycle tried in every state by everybody: also the moves that the state does not
    /// offer.
    ///
    /// @param actors whoever may try it, such as the roles
    public <A> List<Attempt<A>> attempts(Collection<A> actors) {
        Map<String, Set<String>> offered = new LinkedHashMap<>();
        moves.forEach(move ->
                offered.computeIfAbsent(move.from(), _ -> new LinkedHashSet<>()).add(move.name()));
        List<String> names = moves.stream()
                .filter(move -> !move.from().equals(START))
                .map(Move::name)
                .distinct()
                .toList();
        List<Attempt<A>> attempts = new ArrayList<>();
        for (String state : states()) {
            for (String name : names) {
                boolean possible = offered.getOrDefault(state, Set.of()).contains(name);
                actors.forEach(actor -> attempts.add(new Attempt<>(state, name, actor, possible)));
            }
        }
        return attempts;
    }

    /// Somebody tries a move.
    ///
    /// @param offered whether the state has this move at all
    public record Attempt<A>(String state, String move, A actor, boolean offered) {

        @Override
        public String toString() {
            return actor + " tries to " + inWords(move) + " when " + state;
        }
    }

    private static Stream<Class<?>> statesUnder(Class<?> type) {
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses()).flatMap(Paths::statesUnder);
        }
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getSimpleName() + " is a state and not a record");
        }
        return Stream.of(type);
    }

    /// What a state declares itself, and what it takes over from the sealed interfaces that it shares with
    /// others.
    private static Stream<Method> movesOf(Class<?> state, Class<?> lifecycle) {
        Set<String> accessors = Arrays.stream(state.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        Map<String, Method> moves = new LinkedHashMap<>();
        for (Class<?> type : typesOf(state, lifecycle)) {
            declared(type)
                    .filter(method -> !Modifier.isStatic(method.getModifiers()))
                    .filter(method -> method.getParameterCount() > 0 || !accessors.contains(method.getName()))
                    .filter(method -> type == state || method.isDefault())
                    .forEach(method -> moves.putIfAbsent(method.getName(), method));
        }
        return moves.values().stream().sorted(Comparator.comparing(Method::getName));
    }

    private static Set<Class<?>> typesOf(Class<?> state, Class<?> lifecycle) {
        Set<Class<?>> types = new LinkedHashSet<>();
        types.add(state);
        for (Class<?> parent : state.getInterfaces()) {
            if (lifecycle.isAssignableFrom(parent)) {
                types.addAll(typesOf(parent, lifecycle));
            }
        }
        return types;
    }

    private static Stream<Method> declared(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic() && !Modifier.isPrivate(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName));
    }

    private static List<Move> moves(String from, Method method, Class<?> lifecycle) {
        Class<?> to = method.getReturnType();
        return lifecycle.isAssignableFrom(to)
                ? statesUnder(to)
                        .map(state -> new Move(from, method.getName(), state.getSimpleName()))
                        .toList()
                : List.of();
    }

    private static String inWords(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
