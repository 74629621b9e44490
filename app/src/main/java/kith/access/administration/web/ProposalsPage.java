package kith.access.administration.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kith.access.Viewer;
import kith.access.administration.web.RoleNames.Today;
import kith.access.workers.RoleProposal;
import kith.access.workers.RoleProposal.Confirmed;
import kith.access.workers.RoleProposal.Declined;
import kith.access.workers.RoleProposal.Proposed;
import kith.access.workers.RoleProposal.Withdrawn;
import kith.kernel.WorkerId;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Mistakes;
import kith.ui.Table;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// Roles that wait for a second person, and what came of earlier ones.
public record ProposalsPage(List<Waiting> waiting, Optional<Table> over, Mistakes mistakes, Optional<String> done) {

    /// One that waits.
    ///
    /// @param answerable whether the viewer is a second person
    /// @param own whether the viewer proposed it
    public record Waiting(
            String id, String path, String name, String role, String sentence, boolean answerable, boolean own) {}

    static ProposalsPage of(
            Viewer viewer,
            List<Proposed> waiting,
            List<RoleProposal> over,
            Function<WorkerId, String> workers,
            Today names,
            Mistakes mistakes,
            Optional<String> done) {
        Function<WorkerId, String> people = id -> id.value() == 0 ? "An operator" : workers.apply(id);
        List<List<Cell>> rows =
                over.stream().map(one -> row(one, people, names)).toList();
        return new ProposalsPage(
                waiting.stream().map(one -> waiting(viewer, one, people, names)).toList(),
                rows.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Table(
                                "Earlier",
                                List.of(
                                        Column.head("Worker"),
                                        Column.words("Role"),
                                        Column.words("Proposed"),
                                        Column.words("What came of it")),
                                rows)),
                mistakes,
                done);
    }

    private static Waiting waiting(Viewer viewer, Proposed one, Function<WorkerId, String> people, Today names) {
        var request = one.request();
        return new Waiting(
                String.valueOf(one.id().value()),
                ProposalsController.PATH + "/" + one.id().value(),
                people.apply(request.worker()),
                names.role(request.role()),
                "%s proposed this on %s.".formatted(people.apply(request.by()), Words.moment(request.at())),
                one.isForAnswerBy(viewer.worker()),
                request.by().equals(viewer.worker()));
    }

    private static List<Cell> row(RoleProposal one, Function<WorkerId, String> people, Today names) {
        var request = one.request();
        return List.of(
                Cell.of(people.apply(request.worker())),
                Cell.of(names.role(request.role())),
                Cell.of(people.apply(request.by())).noting(List.of(Words.moment(request.at()))),
                outcome(one, people));
    }

    private static Cell outcome(RoleProposal one, Function<WorkerId, String> people) {
        return switch (one) {
            case Proposed _ -> Cell.of("").tagged(List.of(new Tag("Waits", Tone.YELLOW)));
            case Confirmed(var _, var by, var at) ->
                Cell.of(people.apply(by))
                        .tagged(List.of(new Tag("Confirmed", Tone.GREEN)))
                        .noting(List.of(Words.moment(at)));
            case Declined(var _, var by, var why, var at) ->
                Cell.of(people.apply(by))
                        .tagged(List.of(new Tag("Declined", Tone.RED)))
                        .noting(List.of(why, Words.moment(at)));
            case Withdrawn(var _, var at) ->
                Cell.of("").tagged(List.of(new Tag("Taken back", Tone.GREY))).noting(List.of(Words.moment(at)));
        };
    }
}
