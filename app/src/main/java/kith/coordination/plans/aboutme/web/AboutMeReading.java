package kith.coordination.plans.aboutme.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.disclosure.Audience;
import kith.access.disclosure.Disclosed;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.Disclosures;
import kith.access.person.AlertsAndNeeds;
import kith.access.person.PersonAlert;
import kith.access.workers.Workers;
import kith.coordination.plans.PlanPermissions;
import kith.coordination.plans.WorkerNames;
import kith.coordination.plans.aboutme.AboutMe;
import kith.coordination.plans.aboutme.AboutMeEntry;
import kith.coordination.plans.aboutme.AboutMeEntry.Said;
import kith.coordination.plans.aboutme.AboutMeHeading;
import kith.coordination.plans.aboutme.AboutMeWriting;
import kith.coordination.plans.aboutme.web.AboutMePage.Heading;
import kith.coordination.plans.aboutme.web.AboutMePage.Line;
import kith.kernel.London;
import kith.kernel.reading.Query;
import kith.population.Lists;
import kith.ui.Mistakes;
import kith.ui.NotThere;
import kith.ui.Tag;
import kith.ui.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reads what a person says about themselves, as the grant discloses it. Words can tell where somebody is, so of a
/// person with a protected address they are shown to the worker who recorded them.
@Component
public class AboutMeReading {

    private final AboutMeWriting writing;
    private final Disclosures disclosures;
    private final Workers workers;
    private final Lists lists;
    private final AlertsAndNeeds alerts;
    private final Grants grants;
    private final Clock clock;

    AboutMeReading(
            AboutMeWriting writing,
            Disclosures disclosures,
            Workers workers,
            Lists lists,
            AlertsAndNeeds alerts,
            Grants grants,
            Clock clock) {
        this.writing = writing;
        this.disclosures = disclosures;
        this.workers = workers;
        this.lists = lists;
        this.alerts = alerts;
        this.grants = grants;
        this.clock = clock;
    }

    /// The statement that reads it, for a page that sends several together.
    Query<?> query(PersonGrant grant) {
        return writing.query(grant);
    }

    /// The seven headings, for a page that writes its own entry in the log.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Heading> headings(PersonGrant grant, Disclosure disclosure) {
        AboutMe about = writing.of(grant);
        WorkerNames names = WorkerNames.of(workers.names());
        return Arrays.stream(AboutMeHeading.values())
                .map(heading -> heading(grant, disclosure, about, heading, names))
                .toList();
    }

    @Transactional
    AboutMePage all(PersonGrant grant, UUID key, String done) {
        log(grant);
        return new AboutMePage(
                name(grant),
                tags(grant),
                "/people/" + key,
                headings(grant, disclosures.of(grant)),
                grants.permits(grant, PlanPermissions.PLAN),
                done);
    }

    @Transactional
    AboutMeHeadingPage one(PersonGrant grant, UUID key, AboutMeHeading heading, AboutMeForm form, Mistakes mistakes) {
        log(grant);
        AboutMe about = writing.of(grant);
        Disclosure disclosure = disclosures.of(grant);
        WorkerNames names = WorkerNames.of(workers.names());
        Heading seen = heading(grant, disclosure, about, heading, names);
        return new AboutMeHeadingPage(
                name(grant),
                tags(grant),
                "/people/" + key,
                seen,
                about.seen(heading),
                mistakes.isEmpty() || form.words() == null ? String.join("\n", seen.lines()) : form.typedWords(),
                seen.withheld()
                        ? List.of()
                        : about.versions(heading).stream()
                                .skip(1)
                                .map(said -> line(grant, disclosure, said, names))
                                .toList(),
                form,
                mistakes);
    }

    private Heading heading(
            PersonGrant grant, Disclosure disclosure, AboutMe about, AboutMeHeading heading, WorkerNames names) {
        return new Heading(
                heading.key(),
                heading.words(),
                heading.hint(),
                about.now(heading)
                        .map(said -> shown(grant, disclosure, said).lines().toList())
                        .orElse(List.of()),
                about.now(heading)
                        .map(said -> who(grant, disclosure, said, names))
                        .orElse(""),
                about.now(heading)
                        .filter(said -> !isShown(grant, disclosure, said))
                        .isPresent(),
                about.versions(heading).stream().findFirst().map(Said::audience).orElse(Audience.EVERYBODY),
                about.flags(heading).stream()
                        .map(flag -> line(grant, disclosure, flag, names))
                        .toList());
    }

    private static Line line(PersonGrant grant, Disclosure disclosure, AboutMeEntry entry, WorkerNames names) {
        return new Line(shown(grant, disclosure, entry), who(grant, disclosure, entry, names));
    }

    /// The name of a supporter can tell where the person is, too.
    private static String who(PersonGrant grant, Disclosure disclosure, AboutMeEntry entry, WorkerNames names) {
        String recorded = "%s, recorded by %s".formatted(Words.moment(entry.at()), names.of(entry.by()));
        return entry instanceof Said said && said.supporter().isPresent() && isShown(grant, disclosure, entry)
                ? "Supported to write this by %s. %s".formatted(said.supporter().get(), recorded)
                : recorded;
    }

    private static boolean isShown(PersonGrant grant, Disclosure disclosure, AboutMeEntry entry) {
        return entry.by().equals(grant.viewer().worker())
                || (disclosure.shows(entry.heading().field()) && disclosure.shows(entry.audience()));
    }

    private static String shown(PersonGrant grant, Disclosure disclosure, AboutMeEntry entry) {
        return isShown(grant, disclosure, entry) ? entry.words() : Disclosed.WITHHELD;
    }

    private void log(PersonGrant grant) {
        grants.shown(grant, "what a person says about themselves");
    }

    private String name(PersonGrant grant) {
        return lists.somebody(grant, London.today(clock))
                .orElseThrow(NotThere::new)
                .name();
    }

    private List<Tag> tags(PersonGrant grant) {
        return PersonAlert.tags(alerts.of(grant, List.of(grant.person())).getOrDefault(grant.person(), List.of()));
    }
}
