package kith.directory.web.feeds;

import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.directory.DirectoryPermissions;
import kith.directory.DirectoryPermissions.AdministerDirectory;
import kith.directory.changes.WaitingChanges;
import kith.directory.changes.WaitingChanges.Chosen;
import kith.directory.sources.FeedSources;
import kith.kernel.WorkerId;
import kith.ui.NotThere;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Shows what a feed would change. A worker approves or refuses it, as a whole or one by one.
@Controller
@RequiresPermission("directory.administer")
class ChangesController {

    private static final String PATH = "/support/administration/feeds/{feed}/changes";

    private final WaitingChanges changes;
    private final FeedSources sources;
    private final Workers workers;
    private final Grants grants;

    ChangesController(WaitingChanges changes, FeedSources sources, Workers workers, Grants grants) {
        this.changes = changes;
        this.sources = sources;
        this.workers = workers;
        this.grants = grants;
    }

    @GetMapping(PATH)
    ModelAndView changes(Viewer viewer, @PathVariable String feed) {
        TaskGrant<AdministerDirectory> grant = granted(viewer);
        String name = sources.find(grant, feed).map(now -> now.source().name()).orElseThrow(NotThere::new);
        return Views.page(
                "directory/feeds/changes",
                ChangesPage.of(feed, name, changes.of(grant, feed), changes.decisions(grant, feed), this::name));
    }

    @PostMapping(PATH)
    ModelAndView decide(
            Viewer viewer,
            @PathVariable String feed,
            @RequestParam String which,
            @RequestParam String number,
            @RequestParam String decision) {
        if (!number.matches("[0-9]{1,18}")) {
            throw new NotThere();
        }
        Chosen chosen = chosen(which, Long.parseLong(number));
        switch (decision) {
            case "approve" -> changes.approve(granted(viewer), feed, chosen);
            case "refuse" -> changes.refuse(granted(viewer), feed, chosen);
            default -> throw new NotThere();
        }
        return Views.redirect("/support/administration/feeds/" + feed + "/changes");
    }

    private static Chosen chosen(String which, long number) {
        return switch (which) {
            case "one" -> new Chosen.One(number);
            case "changes" -> new Chosen.Everything(number);
            case "gone" -> new Chosen.Withdrawals(number);
            default -> throw new NotThere();
        };
    }

    private String name(WorkerId worker) {
        return workers.find(worker).map(Worker::name).orElse("Somebody who has no account");
    }

    private TaskGrant<AdministerDirectory> granted(Viewer viewer) {
        return grants.decide(viewer, DirectoryPermissions.ADMINISTER).orRefuse();
    }
}
