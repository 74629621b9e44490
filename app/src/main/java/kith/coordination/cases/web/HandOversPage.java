package kith.coordination.cases.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.access.person.PersonAlert;
import kith.coordination.cases.HandOver.Offered;
import kith.coordination.cases.KeyWorkers;
import kith.coordination.cases.NamedPerson;
import kith.kernel.PersonId;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.Tag;
import kith.ui.Words;

/// The hand-overs that wait for a worker's answer.
public record HandOversPage(List<Offer> offers, Mistakes mistakes, Optional<String> done) {

    public HandOversPage {
        offers = List.copyOf(offers);
    }

    static HandOversPage of(HandOversSeen seen, KeyWorkers workers, LocalDate today, Mistakes mistakes, Flash flash) {
        return new HandOversPage(
                seen.offered().stream()
                        .flatMap(offered -> offer(seen, offered, workers, today).stream())
                        .toList(),
                mistakes,
                flash.done());
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
