package kith.population.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.AccessOutcome;
import kith.access.Grants;
import kith.access.PeopleSet;
import kith.access.Reason;
import kith.access.SetGrant;
import kith.access.Viewer;
import kith.access.person.AlertsAndNeeds;
import kith.access.person.PersonAlert;
import kith.engine.registers.Catalogue;
import kith.engine.terms.NeighbourhoodKey;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.partners.DisplayNames;
import kith.places.Places;
import kith.places.PlacesOn;
import kith.population.Caseload;
import kith.population.CaseloadEntry;
import kith.population.Lists;
import kith.population.PersonSummary;
import kith.population.PopulationPermissions;
import kith.population.PopulationPermissions.ListCaseload;
import kith.population.Question;
import kith.population.Source;
import kith.ui.Names;
import kith.ui.NotThere;
import kith.ui.ReasonForm;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The people who are placed nowhere, who open to a reason. The address of a neighbourhood leads to the list of
/// people, for those who may list the neighbourhood.
@Controller
@RequiresPermission("population.caseload")
class CaseloadController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    /// A file of everybody: no caseload is as long.
    private static final int ALL = 1_000_000;

    private final Places places;
    private final DisplayNames displayNames;
    private final Grants grants;
    private final Lists lists;
    private final AlertsAndNeeds alerts;
    private final Clock clock;

    CaseloadController(
            Places places, DisplayNames displayNames, Grants grants, Lists lists, AlertsAndNeeds alerts, Clock clock) {
        this.places = places;
        this.displayNames = displayNames;
        this.grants = grants;
        this.lists = lists;
        this.alerts = alerts;
        this.clock = clock;
    }

    @GetMapping("/neighbourhoods/{key}")
    ModelAndView caseload(Viewer viewer, @PathVariable String key, CaseloadForm form) {
        CaseloadPlace place = place(key);
        AccessOutcome<SetGrant<ListCaseload>> access = access(viewer, place);
        if (access instanceof AccessOutcome.ReasonRequired(var question)) {
            return Views.askForReason(question, place.path());
        }
        PlacesOn today = places.on(London.today(clock));
        SetGrant<ListCaseload> granted = access.orRefuse();
        if (place.key().isPresent()) {
            return Views.redirect(form.inList("/people", key));
        }
        Caseload caseload =
                lists.caseload(granted, question(form, today.day(), form.pageNumber(), CaseloadPage.ON_A_PAGE));
        return Views.page(
                "population/caseload",
                CaseloadPage.of(place, form, caseload, lines(granted, caseload, today), Catalogue.current()));
    }

    @PostMapping("/neighbourhoods/" + CaseloadPlace.NOT_PLACED)
    @RequiresPermission("population.not-placed")
    ModelAndView because(Viewer viewer, ReasonForm form) {
        CaseloadPlace place = CaseloadPlace.none();
        String question =
                grants.question(viewer, PopulationPermissions.NOT_PLACED).orElseThrow(NotThere::new);
        if (!form.mistakes().isEmpty()) {
            return Views.askAgain(question, place.path(), form);
        }
        grants.giveReason(
                viewer,
                PopulationPermissions.NOT_PLACED,
                new PeopleSet.NotPlaced(),
                new Reason(form.kind().orElseThrow(), form.words()));
        return Views.redirect(place.path());
    }

    @GetMapping("/neighbourhoods/{key}/caseload.csv")
    ResponseEntity<String> file(Viewer viewer, @PathVariable String key, CaseloadForm form) {
        CaseloadPlace place = place(key);
        SetGrant<ListCaseload> granted = access(viewer, place).orRefuse();
        if (place.key().isPresent()) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .header(HttpHeaders.LOCATION, form.inList("/people/people.csv", key))
                    .build();
        }
        SetGrant<ListCaseload> leaving = granted.forExport();
        PlacesOn today = places.on(London.today(clock));
        Caseload caseload = lists.caseload(leaving, question(form, today.day(), 1, ALL));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("caseload-%s-%s.csv".formatted(key, today.day()))
                                .build()
                                .toString())
                .body(CaseloadFile.of(lines(leaving, caseload, today), sources(granted, caseload, today)));
    }

    private AccessOutcome<SetGrant<ListCaseload>> access(Viewer viewer, CaseloadPlace place) {
        return place.key()
                .map(key -> grants.decide(viewer, PopulationPermissions.CASELOAD, new PeopleSet.OfNeighbourhood(key)))
                .orElseGet(() -> grants.decide(viewer, PopulationPermissions.NOT_PLACED, new PeopleSet.NotPlaced()));
    }

    private CaseloadPlace place(String key) {
        return key.equals(CaseloadPlace.NOT_PLACED)
                ? CaseloadPlace.none()
                : NeighbourhoodKey.find(key)
                        .flatMap(places.on(London.today(clock))::neighbourhood)
                        .map(CaseloadPlace::of)
                        .orElseThrow(NotThere::new);
    }

    private List<CaseloadLine> lines(SetGrant<ListCaseload> granted, Caseload caseload, PlacesOn today) {
        Names names = displayNames.on(today);
        Map<PersonId, List<PersonAlert>> known = alerts.of(
                granted,
                caseload.people().stream().map(one -> one.somebody().person()).toList());
        return caseload.people().stream()
                .map(one -> CaseloadLine.of(
                        one, known.getOrDefault(one.somebody().person(), List.of()), places, today, names))
                .toList();
    }

    private Map<UUID, List<String>> sources(SetGrant<ListCaseload> granted, Caseload caseload, PlacesOn today) {
        Names names = displayNames.on(today);
        Map<PersonId, List<Source>> sources = lists.sources(granted, caseload.people());
        return caseload.people().stream()
                .map(CaseloadEntry::somebody)
                .collect(Collectors.toMap(
                        PersonSummary::key,
                        one -> sources.getOrDefault(one.person(), List.of()).stream()
                                .map(source -> source.source().words(names))
                                .distinct()
                                .toList()));
    }

    private static Question question(CaseloadForm form, LocalDate day, int page, int pageSize) {
        Optional<String> condition = form.conditionKey()
                .filter(key -> Catalogue.current().condition(key).isPresent());
        return new Question(form.by(), day, condition, form.sorting(), page, pageSize);
    }
}
