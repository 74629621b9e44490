package kith.coordination.candidates.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.TaskGrant;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.Disclosures;
import kith.coordination.candidates.Candidate;
import kith.coordination.candidates.CandidatePermissions.TriageCandidates;
import kith.coordination.candidates.CandidateReason;
import kith.coordination.candidates.Candidates;
import kith.coordination.candidates.OpenCandidate;
import kith.coordination.candidates.web.CandidatePage.OneCandidate;
import kith.coordination.cases.KeyWorkers;
import kith.kernel.CandidateId;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.partners.DisplayNames;
import kith.partners.Teams;
import kith.population.PersonSummary;
import kith.population.web.person.PersonPages;
import kith.population.web.person.PersonView;
import kith.ui.Choice;
import kith.ui.Mistakes;
import kith.ui.Names;
import kith.ui.NotThere;
import kith.ui.Words;
import kith.ui.person.PersonTab;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what the pages of candidates show, each page in one transaction with its entry in the log.
@Component
class CandidateReading {

    private final Candidates candidates;
    private final CandidateWords words;
    private final KeyWorkers keyWorkers;
    private final Teams teams;
    private final PersonPages pages;
    private final Disclosures disclosures;
    private final DisplayNames names;
    private final Grants grants;
    private final Clock clock;

    CandidateReading(
            Candidates candidates,
            CandidateWords words,
            KeyWorkers keyWorkers,
            Teams teams,
            PersonPages pages,
            Disclosures disclosures,
            DisplayNames names,
            Grants grants,
            Clock clock) {
        this.candidates = candidates;
        this.words = words;
        this.keyWorkers = keyWorkers;
        this.teams = teams;
        this.pages = pages;
        this.disclosures = disclosures;
        this.names = names;
        this.grants = grants;
        this.clock = clock;
    }

    LocalDate today() {
        return London.today(clock);
    }

    @Transactional
    CandidatesPage queue(TaskGrant<TriageCandidates> granted, int page, String done) {
        List<OpenCandidate> open =
                candidates.open(granted, CandidatesPage.AT_ONCE, (page - 1) * CandidatesPage.AT_ONCE);
        List<PersonId> people =
                open.stream().map(one -> one.candidate().person()).toList();
        grants.shown(granted, "candidates", people);
        return CandidatesPage.of(
                open,
                candidates.count(granted),
                page,
                words,
                disclosures.of(granted, people),
                names.today(),
                today(),
                String.valueOf(granted.viewer().worker().value()),
                done);
    }

    @Transactional
    CandidatePage candidate(PersonGrant grant, String person, Mistakes mistakes, String done) {
        PersonView view = open(grant, person);
        grants.shown(grant, "why a person is a candidate");
        List<Candidate> all = candidates.of(grant);
        Map<CandidateId, List<CandidateReason>> reasons =
                candidates.reasons(grant, all.stream().map(Candidate::id).toList());
        Disclosure disclosure = disclosures.of(grant);
        Names known = names.today();
        long open = all.stream().filter(Candidate.Open.class::isInstance).count();
        return new CandidatePage(
                view.frame(),
                person,
                all.stream()
                        .map(one -> new OneCandidate(
                                String.valueOf(one.id().value()),
                                reasons.getOrDefault(one.id(), List.of()).stream()
                                        .map(reason -> words.reasonByRule(reason, disclosure, known))
                                        .toList(),
                                words.history(one),
                                one instanceof Candidate.Open,
                                one.identified()
                                        .invitation()
                                        .filter(offer -> offer.answer().isEmpty())
                                        .isPresent(),
                                open > 1))
                        .toList(),
                keyWorkers.choices(),
                String.valueOf(grant.viewer().worker().value()),
                view.summary().language().map(Words::language).orElse("English"),
                !(view.summary().life() instanceof PersonSummary.Living.Alive),
                mistakes,
                done);
    }

    @Transactional
    PutForwardPage putForward(PersonGrant grant, String person, CandidateForm form, Mistakes mistakes) {
        PersonView view = open(grant, person);
        grants.shown(grant, "putting a person forward");
        return new PutForwardPage(
                view.frame(),
                person,
                teams.openToday().stream()
                        .map(team -> new Choice(team.key().value(), team.name()))
                        .toList(),
                form.chosenTeam().isTeam()
                        ? form.chosenTeam().value()
                        : grant.viewer().team().value(),
                form,
                mistakes);
    }

    private PersonView open(PersonGrant grant, String person) {
        return pages.open(grant, person, PersonTab.SUMMARY, today(), Map.of()).orElseThrow(NotThere::new);
    }
}
