package kith.coordination.needs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kith.coordination.needs.NeedEvent.What.Decided;
import kith.coordination.needs.NeedEvent.What.Said;
import kith.coordination.needs.NeedEvent.What.Sorted;
import kith.coordination.needs.NeedEvent.What.Withdrawn;
import kith.coordination.needs.NeedState.BeingMet;
import kith.coordination.needs.NeedState.Met;
import kith.coordination.needs.NeedState.NotWanted;
import kith.coordination.needs.NeedState.Open;
import kith.kernel.London;
import kith.kernel.NeedEventId;
import kith.kernel.WorkerId;

/// Everything that is said of a person's needs, as one picture.
///
/// Statements of one kind are one need. Where a worker has sorted a statement, it is about the need they chose. A need
/// without a visible statement is not in the picture, so a decision about it tells nothing.
///
/// @param circumstances what is known of the person's life and is no need by itself
public record NeedPicture(List<PersonNeed> needs, List<NeedStatement> circumstances) {

    private static final Comparator<NeedStatement> LATEST_FIRST = Comparator.comparing(
            (NeedStatement statement) -> statement.on().orElse(LocalDate.MIN), Comparator.reverseOrder());
    private static final Comparator<PersonNeed> BY_AREA =
            Comparator.comparing(PersonNeed::area).thenComparing(PersonNeed::name);

    public NeedPicture {
        needs = List.copyOf(needs);
        circumstances = List.copyOf(circumstances);
    }

    /// @param fromSources what partners say today
    /// @param events what workers did, in order
    /// @param worksHere whether a worker still does; a need whose owner has left is open again
    static NeedPicture of(
            NeedCatalogue catalogue,
            Collection<NeedStatement> fromSources,
            List<NeedEvent> events,
            Predicate<WorkerId> worksHere) {
        Map<String, NeedKey> sorted = new HashMap<>();
        Map<NeedKey, NeedEvent> decided = new HashMap<>();
        Map<NeedEventId, NeedEvent> said = new LinkedHashMap<>();
        for (NeedEvent event : events) {
            switch (event.what()) {
                case Said _ -> said.put(event.id(), event);
                case Withdrawn(var wrong) -> said.remove(wrong);
                case Sorted(var statement) -> sorted.put(statement, event.need());
                case Decided _ -> decided.put(event.need(), event);
            }
        }
        Map<NeedKey, List<NeedStatement>> byNeed = new LinkedHashMap<>();
        for (NeedStatement statement : fromSources) {
            if (!catalogue.isCircumstance(statement)) {
                NeedKey key = Optional.ofNullable(sorted.get(statement.sortedBy()))
                        .orElseGet(() -> catalogue.keyOf(statement));
                byNeed.computeIfAbsent(key, _ -> new ArrayList<>()).add(statement);
            }
        }
        said.values().forEach(event -> {
            NeedStatement statement = statement(event);
            NeedKey key = Optional.ofNullable(sorted.get(statement.sortedBy())).orElse(event.need());
            byNeed.computeIfAbsent(key, _ -> new ArrayList<>()).add(statement);
        });
        return new NeedPicture(
                byNeed.entrySet().stream()
                        .map(need -> need(
                                catalogue,
                                need.getKey(),
                                need.getValue(),
                                Optional.ofNullable(decided.get(need.getKey())),
                                worksHere))
                        .sorted(BY_AREA)
                        .toList(),
                fromSources.stream().filter(catalogue::isCircumstance).toList());
    }

    private static NeedStatement statement(NeedEvent event) {
        Said said = (Said) event.what();
        return new NeedStatement(
                said.words(),
                Optional.empty(),
                Optional.of(London.dayOf(event.at())),
                new NeedStatement.Speaker.InConversation(event.id(), said.who(), event.by()));
    }

    private static PersonNeed need(
            NeedCatalogue catalogue,
            NeedKey key,
            List<NeedStatement> statements,
            Optional<NeedEvent> decided,
            Predicate<WorkerId> worksHere) {
        List<NeedStatement> latestFirst =
                statements.stream().sorted(LATEST_FIRST).toList();
        Optional<NeedKind> kind = catalogue.find(key);
        NeedState state = decided.map(event -> ((Decided) event.what()).state()).orElse(new Open());
        Optional<LocalDate> since = decided.map(event -> London.dayOf(event.at()));
        Optional<LocalDate> saidAgain = state instanceof Met || state instanceof NotWanted
                ? since.flatMap(day -> after(day, latestFirst))
                : Optional.empty();
        boolean ownerLeft = state instanceof BeingMet(var owner) && !worksHere.test(owner);
        return new PersonNeed(
                key,
                kind.map(NeedKind::area).orElse(NeedArea.OTHER),
                kind.map(NeedKind::name).orElse(latestFirst.getFirst().words()),
                latestFirst,
                saidAgain.isPresent() || ownerLeft ? new Open() : state,
                since,
                saidAgain);
    }

    private static Optional<LocalDate> after(LocalDate decided, List<NeedStatement> statements) {
        return statements.stream()
                .flatMap(statement -> statement.on().stream())
                .filter(decided::isBefore)
                .max(Comparator.naturalOrder());
    }

    /// The needs that are open or being met, by area.
    public Stream<PersonNeed> unmet() {
        return needs.stream().filter(PersonNeed::isUnmet);
    }

    /// Says nothing of the person.
    @Override
    public String toString() {
        return "NeedPicture";
    }
}
