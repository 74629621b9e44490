package kith.coordination.circles.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import kith.coordination.circles.CircleMember;
import kith.coordination.circles.CircleMember.Current;
import kith.coordination.circles.CircleMember.EnteredInError;
import kith.coordination.circles.CircleMember.Former;
import kith.coordination.circles.CircleMember.Naming;
import kith.coordination.circles.Circles;
import kith.coordination.circles.Supporter;
import kith.coordination.circles.web.CirclePart.Supporting;
import kith.kernel.London;
import kith.kernel.WorkerId;
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

    CircleReading(
            Circles circles,
            Cases cases,
            CaseQueries caseQueries,
            Actions actions,
            Owners owners,
            Disclosures disclosures) {
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

    /// Those who supported the person before, and those who were named by mistake, a line each.
    @Transactional(propagation = Propagation.MANDATORY)
    List<String> former(PersonGrant grant) {
        Disclosure disclosure = disclosures.of(grant);
        return circles.of(grant).stream()
                .flatMap(member -> switch (member) {
                    case Current _ -> Stream.empty();
                    case Former former ->
                        Stream.of("%s, until %s"
                                .formatted(name(former.naming(), grant, disclosure), Words.day(former.until())));
                    case EnteredInError wrong -> Stream.of(words(wrong, grant, disclosure));
                })
                .toList();
    }

    private String words(EnteredInError wrong, PersonGrant grant, Disclosure disclosure) {
        return "%s. Entered in error: %s (%s, %s)"
                .formatted(
                        name(wrong.naming(), grant, disclosure),
                        note(wrong.why(), wrong.by(), grant, disclosure),
                        owners.name(wrong.by()),
                        Words.moment(wrong.at()));
    }

    /// The circle as a part of a page that writes its own entry in the log. Somebody who supports the person in
    /// several ways stands in one line.
    @Transactional(propagation = Propagation.MANDATORY)
    CirclePart part(PersonGrant grant, String person) {
        Disclosure disclosure = disclosures.of(grant);
        Map<Object, Supporting> all = new LinkedHashMap<>();
        cases.of(grant).stream()
                .filter(Underway.class::isInstance)
                .map(Underway.class::cast)
                .forEach(care -> add(all, owner(care.keyWorker()), keyWorker(care.keyWorker())));
        circles.of(grant).stream()
                .filter(Current.class::isInstance)
                .forEach(member -> add(all, supporter(member), named(member, grant, disclosure)));
        Map<Owner, Long> open = actions.of(grant).stream()
                .filter(Action.Open.class::isInstance)
                .collect(Collectors.groupingBy(
                        action -> action.assignment().owner(), LinkedHashMap::new, Collectors.counting()));
        open.forEach((owner, count) ->
                add(all, owner, Supporting.of(owners.name(owner), Words.count(count, "open action", "open actions"))));
        return new CirclePart(List.copyOf(all.values()), person + "/circle");
    }

    private static void add(Map<Object, Supporting> all, Object who, Supporting one) {
        all.merge(who, one, Supporting::and);
    }

    private static Owner owner(KeyWorker who) {
        return switch (who) {
            case KeyWorker.Assigned(var worker, var _) -> new Owner.OfWorker(worker);
            case KeyWorker.Vacant(var team, var _, var _) -> new Owner.DutyDesk(team);
        };
    }

    /// A worker is one with the owner of an action. Somebody who is named has a line of their own.
    private static Object supporter(CircleMember member) {
        return member.naming().who() instanceof Supporter.OfWorker(var worker)
                ? new Owner.OfWorker(worker)
                : member.id();
    }

    private Supporting keyWorker(KeyWorker who) {
        return switch (who) {
            case KeyWorker.Assigned(var _, var since) -> keyWorker(who, "Key worker", since);
            case KeyWorker.Vacant(var _, var _, var since) -> keyWorker(who, "Covers the key worker's place", since);
        };
    }

    private Supporting keyWorker(KeyWorker who, String part, Instant since) {
        return Supporting.of(owners.name(owner(who)), "%s, since %s".formatted(part, Words.day(London.dayOf(since))));
    }

    private Supporting named(CircleMember member, PersonGrant grant, Disclosure disclosure) {
        Naming naming = member.naming();
        String part = note(naming.part(), naming.by(), grant, disclosure);
        String since = "since " + Words.day(naming.since());
        return new Supporting(
                String.valueOf(naming.id().value()),
                name(naming, grant, disclosure),
                List.of(part.isEmpty() ? since : part + ", " + since),
                note(naming.reach(), naming.by(), grant, disclosure));
    }

    private String name(Naming naming, PersonGrant grant, Disclosure disclosure) {
        return switch (naming.who()) {
            case Supporter.OfWorker(var worker) -> owners.name(worker);
            case Supporter.Named(var kind, var name) ->
                "%s (%s)".formatted(note(name, naming.by(), grant, disclosure), kind.words());
        };
    }

    /// A relative's name or telephone can tell where the person is. Whoever wrote it sees it.
    private static String note(String text, WorkerId by, PersonGrant grant, Disclosure disclosure) {
        boolean own = by.equals(grant.viewer().worker());
        return own || text.isEmpty()
                ? text
                : disclosure.of(PersonField.CIRCLE, text).orElse(Disclosed.WITHHELD);
    }
}
