package kith.engagement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.engagement.EngagementPermissions;
import kith.engagement.EngagementPermissions.WritePublicPages;
import kith.engagement.PageContent;
import kith.engagement.PageKey;
import kith.engagement.PublicPage;
import kith.engagement.PublicPages;
import kith.engagement.SavedPage;
import kith.kernel.WorkerId;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.NotThere;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Writes and publishes the pages of the public site.
@Controller
@RequiresPermission("engagement.pages")
class PublicPagesController {

    private static final String EDITOR = "engagement/editor";
    private static final String NEW = "engagement/newPage";

    private final PublicPages pages;
    private final Workers workers;
    private final Grants grants;

    PublicPagesController(PublicPages pages, Workers workers, Grants grants) {
        this.pages = pages;
        this.workers = workers;
        this.grants = grants;
    }

    @GetMapping(PublicPagesPage.PATH)
    ModelAndView all(Viewer viewer) {
        return Views.page("engagement/pages", PublicPagesPage.of(pages.all(granted(viewer))));
    }

    @GetMapping(PublicPagesPage.PATH + "/new")
    ModelAndView begin(Viewer viewer) {
        granted(viewer);
        return Views.page(NEW, new NewPublicPage(PublicPageForm.EMPTY, Mistakes.NONE));
    }

    @PostMapping(PublicPagesPage.PATH + "/new")
    ModelAndView add(Viewer viewer, PublicPageForm form) {
        TaskGrant<WritePublicPages> grant = granted(viewer);
        List<Mistake> mistakes = new ArrayList<>();
        Optional<PageKey> key = form.key();
        if (key.isEmpty()) {
            mistakes.add(new Mistake("address", "Enter an address in small letters, digits and hyphens"));
        } else if (pages.find(grant, key.get()).isPresent()) {
            mistakes.add(new Mistake("address", "There is a page with this address. Enter another"));
        }
        mistakes.addAll(form.mistakes().all());
        Optional<PageContent> content = form.content();
        if (!mistakes.isEmpty() || key.isEmpty() || content.isEmpty()) {
            return Views.invalid(NEW, new NewPublicPage(form, new Mistakes(mistakes)));
        }
        pages.save(grant, key.get(), content.get(), 0);
        return redirect(key.get());
    }

    @GetMapping(PublicPagesPage.PATH + "/{page}")
    ModelAndView edit(Viewer viewer, @PathVariable String page) {
        return Views.page(EDITOR, PublicPageEditor.of(find(granted(viewer), page), this::name));
    }

    @PostMapping(PublicPagesPage.PATH + "/{page}")
    ModelAndView save(Viewer viewer, @PathVariable String page, PublicPageForm form) {
        TaskGrant<WritePublicPages> grant = granted(viewer);
        PublicPage known = find(grant, page);
        Optional<PageContent> content = form.content();
        if (content.isEmpty()) {
            return Views.invalid(EDITOR, PublicPageEditor.of(known, this::name, form, "", form.mistakes()));
        }
        return switch (pages.save(grant, known.key(), content.get(), form.seenVersion())) {
            case SavedPage.Saved _ -> redirect(known.key());
            case SavedPage.ChangedMeanwhile(var newest) ->
                Views.invalid(
                        EDITOR,
                        PublicPageEditor.of(
                                find(grant, page),
                                this::name,
                                form,
                                newest.content().words(),
                                new Mistakes(List.of(new Mistake(
                                        "words",
                                        "Somebody else changed this page meanwhile. Put the two together, then"
                                                + " save again")))));
        };
    }

    @PostMapping(PublicPagesPage.PATH + "/{page}/publish")
    ModelAndView publish(Viewer viewer, @PathVariable String page, @RequestParam String version) {
        TaskGrant<WritePublicPages> grant = granted(viewer);
        PublicPage known = find(grant, page);
        if (!pages.publish(grant, known.key(), number(version))) {
            throw new NotThere();
        }
        return redirect(known.key());
    }

    @PostMapping(PublicPagesPage.PATH + "/{page}/take-down")
    ModelAndView takeDown(Viewer viewer, @PathVariable String page) {
        TaskGrant<WritePublicPages> grant = granted(viewer);
        PublicPage known = find(grant, page);
        pages.takeDown(grant, known.key());
        return redirect(known.key());
    }

    @GetMapping(PublicPagesPage.PATH + "/{page}/versions/{version}")
    ModelAndView version(Viewer viewer, @PathVariable String page, @PathVariable String version) {
        PublicPage known = find(granted(viewer), page);
        return Views.page(
                "engagement/version",
                PublicPageVersion.of(known, known.version(number(version)).orElseThrow(NotThere::new)));
    }

    private static int number(String typed) {
        if (!typed.matches("[0-9]{1,6}")) {
            throw new NotThere();
        }
        return Integer.parseInt(typed);
    }

    private PublicPage find(TaskGrant<WritePublicPages> grant, String page) {
        return PageKey.find(page).flatMap(key -> pages.find(grant, key)).orElseThrow(NotThere::new);
    }

    private static ModelAndView redirect(PageKey key) {
        return Views.redirect(PublicPagesPage.PATH + "/" + key);
    }

    private String name(WorkerId id) {
        return workers.find(id).map(Worker::name).orElse("somebody who has no account");
    }

    private TaskGrant<WritePublicPages> granted(Viewer viewer) {
        return grants.decide(viewer, EngagementPermissions.PAGES).orRefuse();
    }
}
