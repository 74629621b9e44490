package kith.directory.web;

import java.util.List;
import java.util.Optional;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.directory.Assurances;
import kith.directory.Directory;
import kith.directory.Directory.EntryNow;
import kith.directory.DirectoryPermissions;
import kith.directory.DirectoryPermissions.ReachContacts;
import kith.directory.EntryId;
import kith.directory.PrivateDetails.NamedContact;
import kith.directory.search.Finding;
import kith.directory.search.NeighbourhoodMap;
import kith.directory.search.StartingPoints;
import kith.ui.NotThere;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Finds local support.
@Controller
@RequiresPermission("directory.find")
class SupportController {

    private final Finding finding;
    private final StartingPoints startingPoints;
    private final NeighbourhoodMap neighbourhoods;
    private final Directory directory;
    private final Assurances assurances;
    private final Grants grants;

    SupportController(
            Finding finding,
            StartingPoints startingPoints,
            NeighbourhoodMap neighbourhoods,
            Directory directory,
            Assurances assurances,
            Grants grants) {
        this.finding = finding;
        this.startingPoints = startingPoints;
        this.neighbourhoods = neighbourhoods;
        this.directory = directory;
        this.assurances = assurances;
        this.grants = grants;
    }

    @GetMapping("/support")
    ModelAndView support(Viewer viewer, SupportForm form, @RequestParam(defaultValue = "1") String page) {
        Optional<String> shorter = form.withoutPostcode();
        if (shorter.isPresent()) {
            return Views.redirect(shorter.get());
        }
        return Views.page(
                "directory/support",
                SupportPage.answering(
                        form,
                        page,
                        finding,
                        startingPoints,
                        neighbourhoods,
                        grants.permits(viewer, DirectoryPermissions.ADMINISTER)));
    }

    @GetMapping("/support/{entry}")
    ModelAndView entry(Viewer viewer, @PathVariable String entry, @RequestParam(defaultValue = "") String said) {
        EntryNow now = EntryId.find(entry).flatMap(directory::find).orElseThrow(NotThere::new);
        String note = switch (said) {
            case "wrong" -> "Thank you. This entry now counts as older, and its page says so.";
            case "right" -> "Thank you. This entry now counts as checked today.";
            default -> "";
        };
        boolean administers = grants.permits(viewer, DirectoryPermissions.ADMINISTER);
        return Views.page("directory/entry", EntryPage.of(now, contacts(viewer, now.id()), note, administers));
    }

    @PostMapping("/support/{entry}/wrong")
    ModelAndView wrong(Viewer viewer, @PathVariable String entry) {
        EntryNow now = EntryId.find(entry).flatMap(directory::find).orElseThrow(NotThere::new);
        assurances.wrong(viewer, now.id());
        return Views.redirect("/support/" + now.id() + "?said=wrong");
    }

    @PostMapping("/support/{entry}/right")
    @RequiresPermission("directory.administer")
    ModelAndView right(Viewer viewer, @PathVariable String entry) {
        EntryNow now = EntryId.find(entry).flatMap(directory::find).orElseThrow(NotThere::new);
        assurances.right(grants.decide(viewer, DirectoryPermissions.ADMINISTER).orRefuse(), now.id());
        return Views.redirect("/support/" + now.id() + "?said=right");
    }

    private List<NamedContact> contacts(Viewer viewer, EntryId entry) {
        if (!grants.permits(viewer, DirectoryPermissions.CONTACTS)) {
            return List.of();
        }
        TaskGrant<ReachContacts> granted =
                grants.decide(viewer, DirectoryPermissions.CONTACTS).orRefuse();
        return directory.contacts(granted, entry);
    }
}
