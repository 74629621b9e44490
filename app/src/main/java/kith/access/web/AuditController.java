package kith.access.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.access.AccessPermissions;
import kith.access.AccessPermissions.ReadLog;
import kith.access.Grants;
import kith.access.PersonKeys;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.access.audit.LogQuery;
import kith.access.audit.Outcome;
import kith.access.history.AccessHistory;
import kith.access.history.AccessHistory.Entries;
import kith.access.history.LoggedPerson;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.engine.terms.TextLimits;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Shows the log: the latest of it, what one worker saw, or who looked at one person, between two days and by how it
/// ended. A person is looked for by NHS number or name, which are sent in the body and stand in no address.
@Controller
@RequiresPermission("access.log")
class AuditController {

    private static final int ENTRIES = 50;
    private static final int ENTRIES_IN_A_FILE = 10_000;
    private static final int LONGEST = 200;
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Grants grants;
    private final AccessHistory log;
    private final Workers workers;
    private final PersonKeys people;

    AuditController(Grants grants, AccessHistory log, Workers workers, PersonKeys people) {
        this.grants = grants;
        this.log = log;
        this.workers = workers;
        this.people = people;
    }

    @GetMapping("/audit")
    ModelAndView log(Viewer viewer, AuditForm asked) {
        TaskGrant<ReadLog> granted = granted(viewer);
        Optional<Entries> found = query(asked, ENTRIES).map(query -> log.found(granted, query));
        return Views.page("access/audit", AuditPage.of(asked, found, known(), ENTRIES));
    }

    @GetMapping("/audit.csv")
    ResponseEntity<String> file(Viewer viewer, AuditForm asked) {
        TaskGrant<ReadLog> granted = granted(viewer);
        Entries found = query(asked, ENTRIES_IN_A_FILE)
                .map(query -> log.export(granted, query))
                .orElseGet(() -> new Entries(List.of(), Map.of()));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("access-log.csv")
                                .build()
                                .toString())
                .body(AuditFile.of(found, known()));
    }

    /// Looks for the person whom entries are about. One person leads on to their entries; several are offered.
    @PostMapping("/audit")
    ModelAndView person(Viewer viewer, @RequestParam(defaultValue = "") String sought) {
        TaskGrant<ReadLog> granted = granted(viewer);
        String typed = TextLimits.plain(sought);
        List<LoggedPerson> found =
                typed.isEmpty() || typed.length() > LONGEST ? List.of() : log.matching(granted, typed);
        return found.size() == 1
                ? Views.redirect("/audit?person=" + found.getFirst().key())
                : Views.page("access/audit-people", AuditPeoplePage.of(found));
    }

    /// Nothing where there is no such worker, person or day.
    private Optional<LogQuery> query(AuditForm asked, int atMost) {
        if (asked.hasMistakenDays()) {
            return Optional.empty();
        }
        LogQuery query = LogQuery.latest(asked.beforeId(), atMost)
                .between(
                        asked.first()
                                .map(day -> day.atStartOfDay(London.ZONE).toInstant())
                                .orElse(LogQuery.BEGINNING),
                        asked.last()
                                .map(day -> day.plusDays(1)
                                        .atStartOfDay(London.ZONE)
                                        .toInstant())
                                .orElse(LogQuery.END))
                .ended(asked.outcomes());
        return Optional.of(query)
                .flatMap(some -> asked.personKey().isEmpty()
                        ? Optional.of(some)
                        : person(asked.personKey()).map(some::about))
                .flatMap(some -> asked.workerName().isEmpty()
                        ? Optional.of(some)
                        : worker(asked.workerName()).map(some::by));
    }

    private Optional<WorkerId> worker(String username) {
        return TextLimits.isStorable(username) ? workers.byUsername(username).map(Worker::id) : Optional.empty();
    }

    private Optional<PersonId> person(String key) {
        try {
            return people.find(UUID.fromString(key));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    private Map<WorkerId, Worker> known() {
        return workers.list().stream().collect(Collectors.toMap(Worker::id, Function.identity()));
    }

    private TaskGrant<ReadLog> granted(Viewer viewer) {
        return grants.decide(viewer, AccessPermissions.LOG).orRefuse();
    }

    /// What an information governance lead typed or followed.
    ///
    /// @param person the key of a person
    /// @param since the first day, as 2026-11-29
    /// @param until the last day
    /// @param outcome how an entry ended, as the log keeps it; empty for all
    /// @param before an entry's number, to go on from it
    record AuditForm(
            @Nullable String worker,
            @Nullable String person,
            @Nullable String since,
            @Nullable String until,
            @Nullable String outcome,
            @Nullable Long before) {

        String workerName() {
            return typed(worker);
        }

        String personKey() {
            return typed(person);
        }

        Optional<LocalDate> first() {
            return day(typed(since));
        }

        Optional<LocalDate> last() {
            return day(typed(until));
        }

        boolean hasMistakenDays() {
            return (!typed(since).isEmpty() && first().isEmpty())
                    || (!typed(until).isEmpty() && last().isEmpty());
        }

        Optional<Outcome> ended() {
            return Arrays.stream(Outcome.values())
                    .filter(known -> known.words().equals(typed(outcome)))
                    .findFirst();
        }

        Set<Outcome> outcomes() {
            return ended().map(Set::of).orElse(Set.of(Outcome.values()));
        }

        long beforeId() {
            return before == null ? Long.MAX_VALUE : before;
        }

        private static String typed(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }

        private static Optional<LocalDate> day(String typed) {
            try {
                return typed.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                        ? Optional.of(LocalDate.parse(typed))
                        : Optional.empty();
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        }
    }
}
