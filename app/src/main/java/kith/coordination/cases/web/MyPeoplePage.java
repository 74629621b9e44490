package kith.coordination.cases.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.access.person.PersonAlert;
import kith.coordination.cases.CareCase.Underway;
import kith.coordination.cases.HandOver.Offered;
import kith.coordination.cases.KeyWorkers;
import kith.coordination.cases.NamedPerson;
import kith.kernel.PersonId;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.Table;
import kith.ui.Tag;
import kith.ui.Words;

/// The people a worker looks after, and the hand-overs that wait for an answer.
public record MyPeoplePage(List<Offer> offers, Optional<Table> people, Mistakes mistakes, Optional<String> done) {

    public MyPeoplePage {
        offers = List.copyOf(offers);
    }

    static MyPeoplePage of(MyPeopleSeen seen, KeyWorkers workers, LocalDate today, Mistakes mistakes, Flash flash) {
        return new MyPeoplePage(
                seen.offered().stream()
                        .flatMap(offered -> offer(seen, offered, workers, today).stream())
                        .toList(),
                seen.held().isEmpty() ? Optional.empty() : Optional.of(table(seen, today)),
                mistakes,
                flash.done());
    }

    private static Optional<Offer> offer(MyPeopleSeen seen, Offered offered, KeyWorkers workers, LocalDate today) {
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

    private static Table table(MyPeopleSeen seen, LocalDate today) {
        return new Table(
                "People whose key worker you are",
                List.of(Column.head("Person"), Column.words("State"), Column.words("Your person since")),
                seen.held().stream().flatMap(one -> row(one, seen, today)).toList());
    }

    private static Stream<List<Cell>> row(Underway careCase, MyPeopleSeen seen, LocalDate today) {
        return Optional.ofNullable(seen.named().get(careCase.person()))
                .map(named -> List.of(
                        Cell.link(named.name(), "/people/" + named.key())
                                .tagged(PersonAlert.tags(named.alerts()))
                                .noting(named.born().stream()
                                        .map(born -> Words.age(born, today) + " old")
                                        .toList()),
                        Cell.of("").tagged(List.of(CaseWords.tag(careCase))),
                        Cell.of(Words.moment(careCase.keyWorker().since()))))
                .stream();
    }

    private static String who(NamedPerson named, LocalDate today) {
        return named.born()
                .map(born -> "%s, %s old".formatted(named.name(), Words.age(born, today)))
                .orElse(named.name());
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
        return "MyPeoplePage";
    }
}
