package kith.directory.web.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.directory.Directory;
import kith.directory.Directory.EntryNow;
import kith.directory.DirectoryPermissions;
import kith.directory.DirectoryPermissions.AdministerDirectory;
import kith.directory.EntryId;
import kith.directory.sources.CalendarNow;
import kith.directory.sources.Calendars;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Chooses the calendar from which the sessions of a service come.
@Controller
@RequiresPermission("directory.administer")
class CalendarController {

    private static final String PATH = "/support/{entry}/calendar";
    private static final String PAGE = "directory/feeds/calendar";

    private final Calendars calendars;
    private final Directory directory;
    private final Grants grants;

    CalendarController(Calendars calendars, Directory directory, Grants grants) {
        this.calendars = calendars;
        this.directory = directory;
        this.grants = grants;
    }

    @GetMapping(PATH)
    ModelAndView calendar(Viewer viewer, @PathVariable String entry) {
        return Views.page(PAGE, page(granted(viewer), now(entry).id(), "", Mistakes.NONE));
    }

    @PostMapping(PATH)
    ModelAndView choose(Viewer viewer, @PathVariable String entry, @RequestParam(defaultValue = "") String address) {
        EntryNow now = now(entry);
        String typed = address.strip().replaceFirst("(?i)^webcals?://", "https://");
        if (!Calendars.isAddress(typed)) {
            return Views.invalid(
                    PAGE,
                    page(
                            granted(viewer),
                            now.id(),
                            address,
                            mistake("address", "Enter an address that begins with https:// or http://")));
        }
        calendars.choose(granted(viewer), now.id(), typed);
        return Views.redirect("/support/" + now.id() + "/calendar");
    }

    @PostMapping(PATH + "/forget")
    ModelAndView forget(Viewer viewer, @PathVariable String entry) {
        calendars.forget(granted(viewer), now(entry).id());
        return Views.redirect("/support/" + entry + "/calendar");
    }

    @PostMapping("/support/calendar-file")
    ModelAndView take(Viewer viewer, @RequestParam String entry, @RequestParam MultipartFile file) throws IOException {
        EntryNow now = now(entry);
        if (file.isEmpty() || file.getSize() > Calendars.LARGEST) {
            return Views.invalid(
                    PAGE,
                    page(granted(viewer), now.id(), "", mistake("file", "Choose a calendar file of 2 MB or smaller")));
        }
        try (InputStream sent = file.getInputStream()) {
            calendars.take(granted(viewer), now.id(), new String(sent.readAllBytes(), StandardCharsets.UTF_8));
        }
        return Views.redirect("/support/" + now.id() + "/calendar");
    }

    private static Mistakes mistake(String field, String sentence) {
        return new Mistakes(List.of(new Mistake(field, sentence)));
    }

    /// Reads the calendar before the entry, so that the sessions are never older than what the page says was read.
    private CalendarPage page(TaskGrant<AdministerDirectory> grant, EntryId id, String typed, Mistakes mistakes) {
        Optional<CalendarNow> calendar = calendars.of(grant, id);
        return CalendarPage.of(directory.find(id).orElseThrow(NotThere::new), calendar, typed, mistakes);
    }

    private EntryNow now(String entry) {
        return EntryId.find(entry).flatMap(directory::find).orElseThrow(NotThere::new);
    }

    private TaskGrant<AdministerDirectory> granted(Viewer viewer) {
        return grants.decide(viewer, DirectoryPermissions.ADMINISTER).orRefuse();
    }
}
