package kith.coordination.cases.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kith.coordination.cases.CareCase;
import kith.coordination.cases.CareCase.Active;
import kith.coordination.cases.CareCase.Cancelled;
import kith.coordination.cases.CareCase.EnteredInError;
import kith.coordination.cases.CareCase.Finished;
import kith.coordination.cases.CareCase.OnHold;
import kith.coordination.cases.CareCase.Planned;
import kith.coordination.cases.CareCase.Underway;
import kith.coordination.cases.KeyWorker;
import kith.coordination.cases.KeyWorkers;
import kith.coordination.cases.moves.CaseMove.Raised;
import kith.coordination.cases.moves.CaseMove.Request;
import kith.coordination.cases.moves.CaseMove.What;
import kith.partners.Team;
import kith.partners.TeamKey;
import kith.partners.Teams;
import kith.ui.Entry;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;
import org.springframework.stereotype.Component;

/// A case in words.
@Component
class CaseWords {

    private final KeyWorkers keyWorkers;
    private final Teams teams;

    CaseWords(KeyWorkers keyWorkers, Teams teams) {
        this.keyWorkers = keyWorkers;
        this.teams = teams;
    }

    static Tag tag(CareCase careCase) {
        return switch (careCase) {
            case Planned _ -> new Tag("Planned", Tone.BLUE);
            case Active active
            when active.keyWorker() instanceof KeyWorker.Vacant -> new Tag("No key worker", Tone.RED);
            case Active _ -> new Tag("Active", Tone.GREEN);
            case OnHold _ -> new Tag("On hold", Tone.YELLOW);
            case Finished _ -> new Tag("Finished", Tone.GREY);
            case Cancelled _ -> new Tag("Cancelled", Tone.GREY);
            case EnteredInError _ -> new Tag("Entered in error", Tone.GREY);
        };
    }

    /// The case as lines of a summary.
    List<Entry> entries(CareCase careCase) {
        Entry team = Entry.of("Team", team(careCase));
        return switch (careCase) {
            case Planned planned -> List.of(state(planned, planned.opening().at()), team);
            case Active active -> List.of(keyWorker(active), state(active, active.activeSince()), team);
            case OnHold held -> List.of(keyWorker(held), hold(held), team);
            case Finished over ->
                List.of(
                        keyWorker(over.keyWorker()),
                        Entry.of(
                                        "State",
                                        over.reason().words(),
                                        Words.moment(over.done().at()))
                                .tagged(tag(over)),
                        team);
            case Cancelled over ->
                List.of(
                        Entry.of("State", over.why(), Words.moment(over.done().at()))
                                .tagged(tag(over)),
                        team);
            case EnteredInError over ->
                List.of(
                        Entry.of("State", over.why(), Words.moment(over.done().at()))
                                .tagged(tag(over)),
                        team);
        };
    }

    private static Entry hold(OnHold held) {
        List<String> lines = new ArrayList<>(List.of(
                held.hold().why(), "Since " + Words.moment(held.hold().done().at())));
        held.hold().lookAgainOn().ifPresent(day -> lines.add("Look at it again on " + Words.day(day)));
        return new Entry("State", lines, List.of(tag(held)));
    }

    private static Entry state(CareCase careCase, Instant since) {
        return Entry.of("State", "Since " + Words.moment(since)).tagged(tag(careCase));
    }

    private Entry keyWorker(Underway careCase) {
        return keyWorker(careCase.keyWorker());
    }

    private Entry keyWorker(KeyWorker who) {
        return switch (who) {
            case KeyWorker.Assigned(var worker, var since) ->
                Entry.of("Key worker", keyWorkers.name(worker), "Since " + Words.moment(since));
            case KeyWorker.Vacant(var team, var why, var since) ->
                Entry.of(
                        "Key worker",
                        "Nobody since %s: %s".formatted(Words.moment(since), why),
                        "%s covers the place".formatted(name(team)));
        };
    }

    /// What changed about a person with a case, and who is asked since then.
    String moved(Raised raised) {
        Request request = raised.request();
        return "%s. We asked %s on %s. %s has the case until somebody accepts it."
                .formatted(
                        changed(request.what()),
                        request.to()
                                .map(this::name)
                                .map(to -> to + " to take over")
                                .orElse("the team"),
                        Words.moment(request.at()),
                        name(request.from()));
    }

    static String changed(What what) {
        return switch (what) {
            case PRACTICE -> "Their practice changed";
            case AREA -> "They live in another area now";
        };
    }

    private String team(CareCase careCase) {
        return name(careCase.opening().team());
    }

    private String name(TeamKey team) {
        return teams.openToday(team).map(Team::name).orElse(team.value());
    }
}
