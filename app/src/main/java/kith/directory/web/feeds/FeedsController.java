package kith.directory.web.feeds;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.directory.DirectoryPermissions;
import kith.directory.DirectoryPermissions.AdministerDirectory;
import kith.directory.DirectoryPermissions.ImportFeeds;
import kith.directory.changes.FeedThatWaits;
import kith.directory.changes.WaitingChanges;
import kith.directory.sources.FeedSources;
import kith.directory.sources.SourceNow;
import kith.kernel.JobId;
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

/// Sets up, changes, pauses and fetches the feeds of the directory.
@Controller
class FeedsController {

    private static final String PATH = "/support/administration/feeds";
    private static final String NEW = PATH + "/new";
    private static final String FEED = PATH + "/{feed}";

    private final FeedSources sources;
    private final WaitingChanges changes;
    private final Grants grants;

    FeedsController(FeedSources sources, WaitingChanges changes, Grants grants) {
        this.sources = sources;
        this.changes = changes;
        this.grants = grants;
    }

    @GetMapping(PATH)
    @RequiresPermission("directory.administer")
    ModelAndView feeds(Viewer viewer) {
        TaskGrant<AdministerDirectory> grant = administering(viewer);
        Map<String, Long> waiting =
                changes.feeds(grant).stream().collect(Collectors.toMap(FeedThatWaits::feed, FeedThatWaits::changes));
        return Views.page("directory/feeds/feeds", FeedsPage.of(sources.all(grant), waiting, manages(viewer)));
    }

    @GetMapping(NEW)
    @RequiresPermission("directory.import")
    ModelAndView newFeed() {
        return Views.page("directory/feeds/newFeed", fresh(SourceForm.EMPTY, Mistakes.NONE));
    }

    @PostMapping(NEW)
    @RequiresPermission("directory.import")
    ModelAndView add(Viewer viewer, SourceForm form) {
        if (!form.mistakes().isEmpty()) {
            return Views.invalid("directory/feeds/newFeed", fresh(form, form.mistakes()));
        }
        if (!sources.add(importing(viewer), form.source(form.key(), false))) {
            return Views.invalid(
                    "directory/feeds/newFeed",
                    fresh(form, new Mistakes(List.of(new Mistake("name", "Another feed has this name")))));
        }
        return Views.redirect(PATH + "/" + form.key());
    }

    @GetMapping(FEED)
    @RequiresPermission("directory.administer")
    ModelAndView feed(Viewer viewer, @PathVariable String feed) {
        SourceNow now = source(viewer, feed);
        return Views.page("directory/feeds/feed", page(viewer, now, SourceForm.of(now.source()), Mistakes.NONE));
    }

    @PostMapping(FEED)
    @RequiresPermission("directory.import")
    ModelAndView change(Viewer viewer, @PathVariable String feed, SourceForm form) {
        TaskGrant<ImportFeeds> grant = importing(viewer);
        SourceNow now = source(viewer, feed);
        if (!form.mistakes().isEmpty()) {
            return Views.invalid("directory/feeds/feed", page(viewer, now, form, form.mistakes()));
        }
        sources.change(grant, form.source(feed, now.source().paused()));
        return Views.redirect(PATH + "/" + feed);
    }

    @PostMapping(FEED + "/pause")
    @RequiresPermission("directory.import")
    ModelAndView pause(Viewer viewer, @PathVariable String feed, @RequestParam String paused) {
        if (!sources.pause(importing(viewer), feed, paused.equals("yes"))) {
            throw new NotThere();
        }
        return Views.redirect(PATH + "/" + feed);
    }

    @PostMapping(FEED + "/fetch")
    @RequiresPermission("directory.import")
    ModelAndView fetch(Viewer viewer, @PathVariable String feed) {
        JobId job = sources.fetch(importing(viewer), feed).orElseThrow(NotThere::new);
        return Views.redirect("/jobs/" + job.value());
    }

    private SourceNow source(Viewer viewer, String feed) {
        return sources.find(administering(viewer), feed).orElseThrow(NotThere::new);
    }

    private FeedPage page(Viewer viewer, SourceNow now, SourceForm form, Mistakes mistakes) {
        String feed = now.source().feed();
        return FeedPage.of(
                now,
                FeedPage.waiting(changes.feeds(administering(viewer)), feed),
                manages(viewer),
                new SourceFields(PATH + "/" + feed, "Save", form, mistakes));
    }

    private static SourceFields fresh(SourceForm form, Mistakes mistakes) {
        return new SourceFields(NEW, "Add the feed", form, mistakes);
    }

    private boolean manages(Viewer viewer) {
        return grants.permits(viewer, DirectoryPermissions.IMPORT);
    }

    private TaskGrant<ImportFeeds> importing(Viewer viewer) {
        return grants.decide(viewer, DirectoryPermissions.IMPORT).orRefuse();
    }

    private TaskGrant<AdministerDirectory> administering(Viewer viewer) {
        return grants.decide(viewer, DirectoryPermissions.ADMINISTER).orRefuse();
    }
}
