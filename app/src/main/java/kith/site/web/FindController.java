package kith.site.web;

import java.util.Optional;
import kith.directory.EntryId;
import kith.directory.published.PublicInbox;
import kith.directory.published.PublishedDirectory;
import kith.directory.published.PublishedEntry;
import kith.directory.search.Finding;
import kith.directory.search.NeighbourhoodMap;
import kith.directory.search.StartingPoints;
import kith.directory.web.SupportForm;
import kith.directory.web.SupportPage;
import kith.site.OnPublicSite;
import kith.ui.Mistakes;
import kith.ui.NotThere;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Finds support for everybody, without signing in.
@Controller
@OnPublicSite
class FindController {

    private final Finding finding;
    private final StartingPoints startingPoints;
    private final NeighbourhoodMap neighbourhoods;
    private final PublishedDirectory directory;
    private final PublicInbox inbox;
    private final SearchBulkhead searches;

    FindController(
            Finding finding,
            StartingPoints startingPoints,
            NeighbourhoodMap neighbourhoods,
            PublishedDirectory directory,
            PublicInbox inbox,
            SearchBulkhead searches) {
        this.finding = finding;
        this.startingPoints = startingPoints;
        this.neighbourhoods = neighbourhoods;
        this.directory = directory;
        this.inbox = inbox;
        this.searches = searches;
    }

    @GetMapping("/support")
    ModelAndView support(SupportForm form, @RequestParam(defaultValue = "1") String page) {
        Optional<String> shorter = form.withoutPostcode();
        if (shorter.isPresent()) {
            return Views.redirect(shorter.get());
        }
        return Views.page("site/support", form.isAsked() ? searches.run(() -> answer(form, page)) : answer(form, page));
    }

    private SupportPage answer(SupportForm form, String page) {
        return SupportPage.answering(form, page, finding, startingPoints, neighbourhoods, false);
    }

    @GetMapping("/support/{entry}")
    ModelAndView entry(@PathVariable String entry, @RequestParam(defaultValue = "") String said) {
        ServicePage.Note note = said.equals("wrong") ? ServicePage.Note.THANKS : ServicePage.Note.NONE;
        return Views.page("site/service", page(find(entry), "", Mistakes.NONE, note));
    }

    @PostMapping("/support/{entry}/wrong")
    ModelAndView wrong(@PathVariable String entry, WrongForm form) {
        PublishedEntry published = find(entry);
        if (!form.mistakes().isEmpty()) {
            return Views.invalid("site/service", page(published, form.text(), form.mistakes(), ServicePage.Note.NONE));
        }
        if (!inbox.wrong(published.id(), form.text())) {
            return Views.page("site/service", page(published, form.text(), Mistakes.NONE, ServicePage.Note.FULL));
        }
        return Views.redirect("/support/" + published.id() + "?said=wrong");
    }

    private PublishedEntry find(String entry) {
        return EntryId.find(entry).flatMap(directory::find).orElseThrow(NotThere::new);
    }

    private ServicePage page(PublishedEntry published, String words, Mistakes mistakes, ServicePage.Note note) {
        return ServicePage.of(published, directory.nextDays(published), words, mistakes, note);
    }
}
