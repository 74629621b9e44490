package kith.cli.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.access.workers.NewWorker;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.access.workers.Workers.Outcome;
import kith.cli.demonstration.SignIns.SignIn;
import kith.engine.terms.NeighbourhoodKey;
import kith.partners.OrganisationCode;
import kith.partners.Organisations;
import kith.partners.Teams;
import kith.places.Neighbourhood;
import kith.places.Places;

/// Adds the demonstration's organisations, teams and workers to a database, where they are missing. What
/// somebody has changed since stays.
public record DemonstrationStaff(Workers workers, Organisations organisations, Teams teams, Places places) {

    /// An earlier demonstration had a worker with the name of a resident.
    private static final String NAMED_LIKE_A_RESIDENT = "Grace Mensah";

    void addOrganisationsAndTeams() {
        for (DemonstrationOrganisation each : DemonstrationOrganisation.values()) {
            if (organisations.organisation(each.code().value(), today()).isEmpty()) {
                organisations.add(each.organisation());
            }
        }
        List<NeighbourhoodKey> neighbourhoods = places.today().neighbourhoods().stream()
                .map(Neighbourhood::key)
                .sorted()
                .toList();
        for (DemonstrationTeam each : DemonstrationTeam.values()) {
            if (teams.find(each.key(), today()).isEmpty()) {
                teams.put(each.in(neighbourhoods));
            }
        }
        workers.byUsername("grace")
                .filter(worker -> worker.name().equals(NAMED_LIKE_A_RESIDENT) && !worker.disabled())
                .ifPresent(worker -> workers.disable(worker.username()));
    }

    /// Adds a worker. Somebody of an earlier demonstration gets an organisation and a team for the role they
    /// have.
    void add(SignIn signIn) {
        DemonstrationWorker worker = signIn.worker();
        Optional<Worker> known = workers.byUsername(worker.username());
        if (known.isEmpty()) {
            done(workers.add(
                    new NewWorker(worker.username(), worker.person(), worker.role(), Set.of()), signIn.secret()));
            worker.furtherRoles().forEach(role -> done(workers.beginRole(worker.username(), role)));
        } else if (known.get().roles().stream()
                .anyMatch(role -> !role.organisation().isStated())) {
            done(workers.beginRole(worker.username(), worker.role()));
        }
    }

    String organisation(OrganisationCode code) {
        return organisations.nameOfOpen(code, today()).orElse(code.value());
    }

    private LocalDate today() {
        return places.today().day();
    }

    private static void done(Outcome outcome) {
        if (outcome instanceof Outcome.Refused(String sentence)) {
            throw new IllegalStateException(sentence);
        }
    }
}
