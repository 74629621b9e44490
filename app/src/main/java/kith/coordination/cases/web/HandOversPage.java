package kith.coordination.cases.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.access.person.PersonAlert;
import kith.coordination.cases.HandOver.Offered;
import kith.coordination.cases.KeyWorkers;
import kith.coordination.cases.NamedPerson;
import kith.coordination.cases.moves.CaseMove.Raised;
import kith.kernel.PersonId;
import kith.partners.TeamKey;
import kith.ui.Choice;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.Tag;
import kith.ui.Words;

/// The hand-overs that wait for a worker's answer.
public record HandOversPage(List<Offer> offers, List<Moved> moved, Mistakes mistakes, Optional<String> done) {

    public HandOversPage {
        offers = List.copyOf(offers);
        moved = List.copyOf(moved);
    }

    static HandOversPage of(HandOversSeen seen, KeyWorkers workers, LocalDate today, Mistakes mistakes, Flash flash) {
        return new HandOversPage(
                seen.offered().stream()
                        .flatMap(offered -> offer(seen, offered, workers, today).stream())
                        .toList(),
                seen.moves().stream()
                        .flatMap(raised -> moved(seen, raised, today).stream())
                        .toList(),
                mistakes,
                flash.done());
    }

    private static Optional<Moved> moved(HandOversSeen seen, Raised raised, LocalDate today) {
        var request = raised.request();
        PersonId person = seen.movedPeople().get(request.careCase());
        return Optional.ofNullable(person == null ? null : seen.named().get(person))
                .map(named -> new Moved(
                        "/hand-overs/moved/" + raised.id().value(),
                        String.valueOf(raised.id().value()),
                        who(named, today),
                        PersonAlert.tags(named.alerts()),
                        "%s. %s has the case until another team accepts it."
                                .formatted(CaseWords.changed(request.what()), team(seen, request.from())),
                        request.to()
                                .map(to -> "We asked %s to take it over, on %s."
                                        .formatted(team(seen, to), Words.moment(request.at())))
                                .orElse("No team here works where they are now. Speak with whoever does."),
                        request.to().filter(seen.own()::equals).isPresent(),
                        request.to()
                                .map(to -> "Is %s the wrong team? Choose the right one".formatted(team(seen, to)))
                                .orElse("Which team can take the case over?"),
                        others(seen, raised)));
    }

    /// The teams that can be asked in place of the one that was.
    private static List<Choice> others(HandOversSeen seen, Raised raised) {
        List<Choice> others = seen.receiving().stream()
                .filter(team -> !team.key().equals(raised.request().from()))
                .filter(team -> !raised.request().to().equals(Optional.of(team.key())))
                .map(team -> new Choice(team.key().value(), team.name()))
                .toList();
        return others.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(new Choice("", "Select a team")), others.stream())
                        .toList();
    }

    private static String team(HandOversSeen seen, TeamKey key) {
        return seen.teams().getOrDefault(key, key.value());
    }

    private static Optional<Offer> offer(HandOversSeen seen, Offered offered, KeyWorkers workers, LocalDate today) {
        PersonId person = seen.offeredPeople().get(offered.id());
        return Optional.ofNullable(person == null ? null : seen.named().get(person))
                .map(named -> new Offer(
                        "/hand-overs/" + offered.id().value(),
                        String.valueOf(offered.id().value()),
                        who(named, today),
                        PersonAlert.tags(named.alerts()),
                        "%s offered this to you on %s."
                                .formatted(
                                        workers.name(offered.offer().by()),
                                        Words.moment(offered.offer().at())),
                        offered.offer().note()));
    }

    private static String who(NamedPerson named, LocalDate today) {
        return named.born()
                .map(born -> "%s, %s old".formatted(named.name(), Words.age(born, today)))
                .orElse(named.name());
    }

    /// Somebody with a case who moved to where another team works.
    ///
    /// @param ours whether the viewer's team can take the case over
    /// @param question what is asked of the worker who chooses among the others
    /// @param others the teams that can be asked in place of the one that was; empty where there is none
    public record Moved(
            String path,
            String id,
            String who,
            List<Tag> alerts,
            String sentence,
            String next,
            boolean ours,
            String question,
            List<Choice> others) {

        public Moved {
            alerts = List.copyOf(alerts);
            others = List.copyOf(others);
        }

        @Override
        public String toString() {
            return "Moved[" + path + "]";
        }
    }

    /// A hand-over that waits for an answer.
    public record Offer(String path, String id, String who, List<Tag> alerts, String sentence, String note) {

        public Offer {
            alerts = List.copyOf(alerts);
        }

        @Override
        public String toString() {
            return "Offer[" + path + "]";
        }
    }

    @Override
    public String toString() {
        return "HandOversPage";
    }
}
