package kith.population.web;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.Access;
import kith.access.Granted;
import kith.access.Grants;
import kith.access.Reason;
import kith.access.Viewer;
import kith.engine.registers.Catalogue;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.partners.DisplayNames;
import kith.places.Places;
import kith.places.PlacesOn;
import kith.population.Caseload;
import kith.population.Lists;
import kith.population.CaseloadEntry;
import kith.population.Question;
import kith.population.PersonSummary;
import kith.population.Source;
import kith.ui.Names;
import kith.ui.NotThere;
import kith.ui.ReasonForm;
import kith.ui.Reasons;
import kith.ui.Refused;
import kith.ui.Views;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// A neighbourhood's caseload, for those who work there. Those who are placed nowhere open to a reason.
@Controller
class CaseloadController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    /// A file of everybody: no caseload is as long.
    private static final int ALL = 1_000_000;

    private final Places places;
    private final DisplayNames displayNames;
    private final Grants grants;
    private final Lists lists;
    private final Reasons reasons;
    private final Clock clock;

    CaseloadController(Places places, DisplayNames displayNames, Grants grants, Lists lists, Reasons reasons, Clock clock) {
        this.places = places;
        this.displayNames = displayNames;
        this.grants = grants;
        this.lists = lists;
        this.reasons = reasons;
        this.clock = clock;
    }

    @GetMapping("/neighbourhoods/{key}")
    ModelAndView caseload(Viewer viewer, @PathVariable String key, CaseloadForm form, HttpSession session) {
        CaseloadPlace place = place(key);
        return switch (access(viewer, place, session)) {
            case Access.Allowed(var granted) -> {
                PlacesOn today = places.on(London.today(clock));
                Caseload caseload = lists.caseload(
                        granted, question(place, form, today.day(), form.pageNumber(), CaseloadPage.ON_A_PAGE));
                yield Views.page("population/caseload", CaseloadPage.of(place, form, caseload, lines(caseload, today), Catalogue.current()));
            }
            case Access.NeedsReason(var sentence) -> Views.askForReason(sentence, place.path());
            case Access.Denied(var sentence) -> throw new Refused(sentence);
        };
    }

    @PostMapping("/neighbourhoods/{key}")
    ModelAndView because(@PathVariable String key, ReasonForm form, HttpSession session) {
        CaseloadPlace place = place(key);
        if (!form.mistakes().isEmpty()) {
            return Views.askAgain("These people are of no neighbourhood.", place.path(), form);
        }
        reasons.keep(session, place.path(), form.words());
        return Views.redirect(place.path());
    }

    @GetMapping("/neighbourhoods/{key}/caseload.csv")
    ResponseEntity<String> file(Viewer viewer, @PathVariable String key, CaseloadForm form, HttpSession session) {
        CaseloadPlace place = place(key);
        Granted granted = access(viewer, place, session).orRefuse();
                PlacesOn today = places.on(London.today(clock));
                Caseload caseload =
                        lists.caseload(grants.forExport(granted), question(place, form, today.day(), 1, ALL));
                return ResponseEntity.ok()
                        .contentType(CSV)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("caseload-%s-%s.csv".formatted(key, today.day()))
                                        .build()
                                        .toString())
                        .body(CaseloadFile.of(lines(caseload, today), sources(granted, caseload, today)));
    }

    private Access access(Viewer viewer, CaseloadPlace place, HttpSession session) {
        return grants.toNeighbourhood(viewer, place.key(), reasons.held(session, place.path()).map(Reason::new));
    }

    private CaseloadPlace place(String key) {
        return key.equals(CaseloadPlace.NOT_PLACED)
                ? CaseloadPlace.none()
                : places.on(London.today(clock))
                        .neighbourhood(key)
                        .map(CaseloadPlace::of)
                        .orElseThrow(NotThere::new);
    }

    private List<CaseloadLine> lines(Caseload caseload, PlacesOn today) {
        Names names = displayNames.on(today);
        return caseload.people().stream()
                .map(one -> CaseloadLine.of(one, places, today, names))
                .toList();
    }

    private Map<UUID, List<String>> sources(Granted granted, Caseload caseload, PlacesOn today) {
        Names names = displayNames.on(today);
        Map<PersonId, List<Source>> sources = lists.sources(granted, caseload.people());
        return caseload.people().stream()
                .map(CaseloadEntry::somebody)
                .collect(Collectors.toMap(
                        PersonSummary::key,
                        one -> sources.getOrDefault(one.person(), List.of()).stream()
                                .map(source -> names.partner(source.partner()))
                                .distinct()
                                .toList()));
    }

    private static Question question(CaseloadPlace place, CaseloadForm form, LocalDate day, int page, int pageSize) {
        Optional<String> condition = form.conditionKey()
                .filter(key -> Catalogue.current().condition(key).isPresent());
        return new Question(place.key(), form.by(), day, condition, form.sorting(), page, pageSize);
    }

}
