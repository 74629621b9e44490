package kith.coordination.circles.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.access.PersonGrant;
import kith.access.disclosure.Disclosed;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.Disclosures;
import kith.access.disclosure.PersonField;
import kith.coordination.actions.Action;
import kith.coordination.actions.Actions;
import kith.coordination.actions.Owner;
import kith.coordination.actions.Owners;
import kith.coordination.cases.CareCase.Underway;
import kith.coordination.cases.CaseQueries;
import kith.coordination.cases.Cases;
import kith.coordination.cases.KeyWorker;
import kith.coordination.circles.CircleMember.Current;
import kith.coordination.circles.CircleMember.Former;
import kith.coordination.circles.CircleMember.Naming;
import kith.coordination.circles.CircleMember;
import kith.coordination.circles.Circles;
import kith.coordination.circles.Supporter;
import kith.coordination.circles.web.CirclePart.Supporting;
import kith.kernel.London;
import kith.kernel.reading.Query;
import kith.ui.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reads who supports a person: those who are named, the key worker, and the owners of open actions.
@Component
class CircleReading {

    private final Circles circles;
    private final Cases cases;
    private final CaseQueries caseQueries;
    private final Actions actions;
    private final Owners owners;
    private final Disclosures disclosures;

    CircleReading(Circles circles, Cases cases, CaseQueries caseQueries, Actions actions, Owners owners, Disclosures disclosures) {
        this.circles = circles;
        this.cases = cases;
        this.caseQueries = caseQueries;
        this.actions = actions;
        this.owners = owners;
        this.disclosures = disclosures;
    }

    /// The statements that [#part] reads, for a page that sends several together.
    List<Query<?>> queries(PersonGrant grant) {
        return List.of(caseQueries.of(grant), circles.query(grant), actions.query(grant));
    }

    /// Those who supported the person before, a line each.
    @Transactional(propagation = Propagation.MANDATORY)
    List<String> former(PersonGrant grant) {
        Disclosure disclosure = disclosures.of(grant);
        return circles.of(grant).stream()
                .filter(Former.class::isInstance)
                .map(Former.class::cast)
                .map(former ->
                        "%s, until %s".formatted(name(former.naming(), grant, disclosure), Words.day(former.until())))
                .toList();
    }

    /// The circle as a part of a page that writes its own entry in the log.
    @Transactional(propagation = Propagation.MANDATORY)
    CirclePart part(PersonGrant grant, String person) {
        Disclosure disclosure = disclosures.of(grant);
        List<Supporting> all = new ArrayList<>();
        cases.of(grant).stream()
                .filter(Underway.class::isInstance)
                .map(Underway.class::cast)
                .forEach(care -> all.add(keyWorker(care.keyWorker())));
        circles.of(grant).stream()
                .filter(Current.class::isInstance)
                .forEach(member -> all.add(named(member, grant, disclosure)));
        Map<String, Long> open = new TreeMap<>();
        actions.of(grant).stream()
                .filter(Action.Open.class::isInstance)
                .forEach(action -> open.merge(owners.name(action.assignment().owner()), 1L, Long::sum));
        open.forEach((name, count) ->
                all.add(new Supporting("", name, Words.count(count, "open action", "open actions"), "", "")));
        return new CirclePart(all, person + "/circle");
    }

    private Supporting keyWorker(KeyWorker who) {
        return switch (who) {
            case KeyWorker.Assigned(var worker, var since) ->
                new Supporting("", owners.name(worker), "Key worker", Words.day(London.dayOf(since)), "");
            case KeyWorker.Vacant(var team, var _, var since) ->
                new Supporting(
                        "",
                        owners.name(new Owner.DutyDesk(team)),
                        "Covers the key worker's place",
                        Words.day(London.dayOf(since)),
                        "");
        };
    }

    private Supporting named(CircleMember member, PersonGrant grant, Disclosure disclosure) {
        Naming naming = member.naming();
        return new Supporting(
                String.valueOf(naming.id().value()),
                name(naming, grant, disclosure),
                note(naming.part(), naming, grant, disclosure),
                Words.day(naming.since()),
                note(naming.reach(), naming, grant, disclosure));
    }

    private String name(Naming naming, PersonGrant grant, Disclosure disclosure) {
        return switch (naming.who()) {
            case Supporter.OfWorker(var worker) -> owners.name(worker);
            case Supporter.Named(var kind, var name) ->
                "%s (%s)".formatted(note(name, naming, grant, disclosure), kind.words());
        };
    }

    /// A relative's name or telephone can tell where the person is. Whoever wrote it sees it.
    private static String note(String text, Naming naming, PersonGrant grant, Disclosure disclosure) {
        boolean own = naming.by().equals(grant.viewer().worker());
        return own || text.isEmpty()
                ? text
                : disclosure.of(PersonField.CIRCLE, text).orElse(Disclosed.WITHHELD);
    }
}
