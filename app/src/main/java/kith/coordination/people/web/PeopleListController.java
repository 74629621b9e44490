package kith.coordination.people.web;

import java.util.List;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.coordination.people.PeopleListPermissions;
import kith.coordination.people.PeopleListPermissions.ListPeople;
import kith.coordination.people.PeopleViews;
import kith.kernel.ReadOnce;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The list of people, on the screen, in print and as a file, and the views that workers save of it.
@Controller
@RequiresPermission("coordination.people")
class PeopleListController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Grants grants;
    private final PeopleReading reading;
    private final PeopleViews views;

    PeopleListController(Grants grants, PeopleReading reading, PeopleViews views) {
        this.grants = grants;
        this.reading = reading;
        this.views = views;
    }

    @GetMapping(PeopleForm.PATH)
    ModelAndView people(Viewer viewer, PeopleForm form, Model model) {
        return ReadOnce.during(() -> Views.page(
                "coordination/people/people",
                reading.page(
                        granted(viewer),
                        form,
                        Mistakes.NONE,
                        Flash.of(model).done().orElse(""))));
    }

    @GetMapping(PeopleForm.PATH + "/print")
    ModelAndView print(Viewer viewer, PeopleForm form) {
        return Views.page("coordination/people/print", reading.print(granted(viewer), form));
    }

    @GetMapping(PeopleForm.PATH + "/people.csv")
    ResponseEntity<String> file(Viewer viewer, PeopleForm form) {
        String file = reading.file(granted(viewer), form);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("people-%s.csv".formatted(reading.today()))
                                .build()
                                .toString())
                .body(file);
    }

    @PostMapping(PeopleForm.PATH + "/views")
    ModelAndView save(
            Viewer viewer, PeopleForm form, @RequestParam(defaultValue = "") String view, RedirectAttributes next) {
        TaskGrant<ListPeople> granted = granted(viewer);
        return views.save(granted, view, form.filters())
                .map(sentence -> Views.invalid(
                        "coordination/people/people",
                        reading.page(granted, form, new Mistakes(List.of(new Mistake("view", sentence))), "")))
                .orElseGet(() -> done(next, "The view is saved.", form));
    }

    @PostMapping(PeopleForm.PATH + "/views/remove")
    ModelAndView remove(
            Viewer viewer, PeopleForm form, @RequestParam(defaultValue = "") String view, RedirectAttributes next) {
        views.remove(granted(viewer), view);
        return done(next, "The view is removed.", form);
    }

    private static ModelAndView done(RedirectAttributes next, String words, PeopleForm form) {
        Flash.leave(next, words);
        return Views.redirect(form.href());
    }

    private TaskGrant<ListPeople> granted(Viewer viewer) {
        return grants.decide(viewer, PeopleListPermissions.LIST).orRefuse();
    }
}
