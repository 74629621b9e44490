package kith.coordination.cases.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.coordination.cases.CareCase;
import kith.coordination.cases.CareCase.Open;
import kith.coordination.cases.CareCase.Planned;
import kith.coordination.cases.CareCase.Underway;
import kith.coordination.cases.FinishReason;
import kith.coordination.cases.KeyWorker;
import kith.ui.Choice;
import kith.ui.Entry;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.person.PersonFrame;

/// The care of one person: who looks after them, and what can be changed about it.
///
/// @param moved that another team is asked to take the case over; empty where none is
/// @param begin the form that begins care; empty while there is an open case
/// @param form what was typed, where it has mistakes
public record CarePage(
        PersonFrame frame,
        String person,
        Optional<String> moved,
        List<OneCase> open,
        List<List<Entry>> over,
        Optional<Begin> begin,
        List<Choice> keyWorkers,
        CareForm form,
        Mistakes mistakes,
        Optional<String> done) {

    /// Why a case can finish. None of them is chosen beforehand.
    public static final List<Choice> REASONS = Stream.concat(
                    Stream.of(new Choice("", "Select a reason")),
                    Arrays.stream(FinishReason.values()).map(reason -> new Choice(reason.key(), reason.words())))
            .toList();

    public CarePage {
        open = List.copyOf(open);
        over = List.copyOf(over);
        keyWorkers = List.copyOf(keyWorkers);
    }

    static CarePage of(CareSeen seen, CaseWords words, CareForm form, Mistakes mistakes, Flash flash) {
        List<CareCase> open =
                seen.cases().stream().filter(Open.class::isInstance).toList();
        return new CarePage(
                seen.frame(),
                "/people/" + seen.key(),
                seen.moved().map(words::moved),
                open.stream().map(one -> OneCase.of(one, words)).toList(),
                seen.cases().stream()
                        .filter(one -> !(one instanceof Open))
                        .map(words::entries)
                        .toList(),
                open.isEmpty() ? Optional.of(new Begin(seen.teams(), seen.ownTeam(), seen.me())) : Optional.empty(),
                seen.keyWorkers(),
                form,
                mistakes,
                flash.done());
    }

    /// Those who can be the key worker, with the choice to leave it open for now.
    public List<Choice> keyWorkersOrLater() {
        return Stream.concat(keyWorkers.stream(), Stream.of(new Choice("", "Choose later")))
                .toList();
    }

    /// What was typed about one of the cases.
    public CareForm formOf(OneCase one) {
        return String.valueOf(form.id().value()).equals(one.id()) ? form : CareForm.EMPTY;
    }

    public String path() {
        return person + "/care";
    }

    /// An open case.
    ///
    /// @param planned nobody works with the person yet
    /// @param onHold it can be taken up again
    /// @param vacant nobody is the key worker
    /// @param team the key of its team
    public record OneCase(
            String id, List<Entry> entries, boolean planned, boolean onHold, boolean vacant, String team) {

        public OneCase {
            entries = List.copyOf(entries);
        }

        static OneCase of(CareCase careCase, CaseWords words) {
            return new OneCase(
                    String.valueOf(careCase.id().value()),
                    words.entries(careCase),
                    careCase instanceof Planned,
                    careCase instanceof CareCase.OnHold,
                    careCase instanceof Underway underway && underway.keyWorker() instanceof KeyWorker.Vacant,
                    careCase.opening().team().value());
        }
    }

    /// What is chosen to begin with.
    public record Begin(List<Choice> teams, String team, String keyWorker) {

        public Begin {
            teams = List.copyOf(teams);
        }
    }

    @Override
    public String toString() {
        return "CarePage[" + person + "]";
    }
}
