package kith.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kith.access.relationships.RelationshipKind;

/// The rules a second time, read off the specification and not off the code. It shares nothing with
/// [AccessRules]: every line has a letter for each role, in the order of [#ROLES].
final class Oracle {

    private static final List<Role> ROLES = List.of(
            Role.COORDINATOR,
            Role.LINK_WORKER,
            Role.GP,
            Role.PRACTICE_STAFF,
            Role.NURSE,
            Role.SOCIAL_WORKER,
            Role.HOUSING_OFFICER,
            Role.MENTAL_HEALTH,
            Role.VOLUNTARY,
            Role.SCHOOL_LEAD,
            Role.ANALYST,
            Role.GOVERNANCE,
            Role.ADMINISTRATOR,
            Role.OPERATOR);

    /// What each role reads for: care, planning, audit or keeping Kith in order.
    private static final String PURPOSES = "ccccccccccpakk";

    /// `y` yes, `n` no, `w` yes with a reason.
    private static final Map<String, String> TASKS = Map.ofEntries(
            Map.entry("access.log", "nnnnnnnnnnnynn"),
            Map.entry("access.confirm-roles", "nnnnnnnnnnnyyn"),
            Map.entry("access.own-leave", "yyyyyyyyyynnnn"),
            Map.entry("access.teams", "nnnnnnnnnnnnyy"),
            Map.entry("access.workers", "nnnnnnnnnnnnyn"),
            Map.entry("coordination.candidates", "ynnnnnnnnnnnnn"),
            Map.entry("coordination.gaps", "yynnnnnnnnynyn"),
            Map.entry("coordination.my-actions", "yyyyyyyyyynnnn"),
            Map.entry("coordination.my-people", "yyynyynynnnnnn"),
            Map.entry("coordination.people", "yyyyyynynnnnnn"),
            Map.entry("coordination.support", "nnnnnnynyynnnn"),
            Map.entry("directory.administer", "nynnnnnnnnnnyn"),
            Map.entry("directory.contacts", "yyyyyyyyyynnnn"),
            Map.entry("directory.find", "yyyyyyyyyyyyyy"),
            Map.entry("directory.import", "nnnnnnnnnnnnyy"),
            Map.entry("engagement.pages", "nnnnnnnnnnnyyn"),
            Map.entry("intake.add", "wwwwwwnwnnnnnn"),
            Map.entry("intake.classify", "nnnnnnnnnnnyny"),
            Map.entry("intake.dry-run", "nnnnnnnnnnnnyy"),
            Map.entry("intake.import", "nnnnnnnnnnnnyy"),
            Map.entry("intake.read-line", "nnnnnnnnnnnwwn"),
            Map.entry("intake.read-restricted-line", "nnnnnnnnnnnwnn"),
            Map.entry("intake.rejects", "nnnnnnnnnnnyyy"),
            Map.entry("intake.runs", "yyyyyyyyyyyyyy"),
            Map.entry("intake.undo", "nnnnnnnnnnnnyy"),
            Map.entry("jobs.cancel", "nnnnnnnnnnnnyn"),
            Map.entry("jobs.list", "nnnnnnnnnnnnyn"),
            Map.entry("jobs.mail", "nnnnnnnnnnnnyn"),
            Map.entry("people.match", "nnnnnnnnnnnnyy"),
            Map.entry("people.quality", "yyyyyyyyyyyyyy"),
            Map.entry("people.review", "ynynnnnnnnnnnn"),
            Map.entry("people.search", "wwwwwwnwnnnnnn"),
            Map.entry("places.read", "yyyyyyyyyyyyyy"),
            Map.entry("places.set", "nnnnnnnnnnnnyy"),
            Map.entry("population.catalogue", "yyyyyyyyyyyyyy"),
            Map.entry("population.figures", "yyyyyyyyyyyyyy"),
            Map.entry("population.find", "nnnnnnnnnnnnny"),
            Map.entry("population.not-placed", "wwwwwwnwnnnnny"));

    /// Which rows of a neighbourhood's list: `a` all, `c` all of a neighbourhood they cover, `p` their
    /// practice's, `r` those they have a relationship with, `n` none.
    private static final String CASELOAD = "crpprrnrnnnnna";

    /// Who may do something about one person by what: the practice's list, case finding, a relationship that is
    /// kept, a reason.
    private record ByWhat(String practiceList, String caseFinding, String relationship, String reason) {}

    private static final Map<String, ByWhat> PEOPLE = Map.of(
            "coordination.about-me", new ByWhat("nnyynnnnnnnnnn", "nnnnnnnnnnnnnn", "yyyyyyyyyynnnn", "nnnnnnnnnnnnnn"),
            "coordination.plan-read",
                    new ByWhat("nnyynnnnnnnnnn", "nnnnnnnnnnnnnn", "yyyyyyyyyynnnn", "nnnnnnnnnnnnnn"),
            "coordination.documents",
                    new ByWhat("nnyynnnnnnnnnn", "nnnnnnnnnnnnnn", "yyyyyyyyyynnnn", "nnnnnnnnnnnnnn"),
            "people.open", new ByWhat("nnyynnnnnnnnnn", "ynnnnnnnnnnnnn", "yyyyyyyyyynnnn", "yyyyyynynnnnnn"),
            "coordination.case", new ByWhat("nnynnnnnnnnnnn", "ynnnnnnnnnnnnn", "yyynyynynnnnnn", "nnnnnnnnnnnnnn"),
            "coordination.plan", new ByWhat("nnynnnnnnnnnnn", "nnnnnnnnnnnnnn", "yyynyynynnnnnn", "nnnnnnnnnnnnnn"),
            "outcomes.measure", new ByWhat("nnynnnnnnnnnnn", "nnnnnnnnnnnnnn", "yyynyynynnnnnn", "nnnnnnnnnnnnnn"),
            "coordination.triage", new ByWhat("nnnnnnnnnnnnnn", "ynnnnnnnnnnnnn", "ynnnnnnnnnnnnn", "nnnnnnnnnnnnnn"),
            "coordination.work", new ByWhat("nnynnnnnnnnnnn", "ynnnnnnnnnnnnn", "yyyyyyyyyynnnn", "nnnnnnnnnnnnnn"));

    private static final Set<String> KEPT = Set.of("CASE", "CIRCLE", "REFERRAL", "AGENDA_SLOT");

    static Set<String> tasks() {
        return TASKS.keySet();
    }

    static String task(String key, Role role, Purpose purpose, boolean reason) {
        if (readsForSomethingElse(role, purpose)) {
            return "no";
        }
        return switch (letter(TASKS.getOrDefault(key, ""), role)) {
            case 'y' -> "yes";
            case 'w' -> reason ? "yes" : "say why";
            default -> "no";
        };
    }

    static String caseload(Role role, Purpose purpose, boolean covers) {
        if (readsForSomethingElse(role, purpose)) {
            return "no";
        }
        return switch (letter(CASELOAD, role)) {
            case 'a' -> "ALL";
            case 'c' -> covers ? "ALL" : "no";
            case 'p' -> "ON_PRACTICE_LIST";
            case 'r' -> "RELATED";
            default -> "no";
        };
    }

    static Set<String> aboutOnePerson() {
        return PEOPLE.keySet();
    }

    static String person(
            String key, Role role, Purpose purpose, Set<RelationshipKind> kinds, boolean reason, boolean exists) {
        ByWhat by = PEOPLE.getOrDefault(key, new ByWhat("", "", "", ""));
        if (readsForSomethingElse(role, purpose)) {
            return "not found";
        }
        boolean practice = is(by.practiceList(), role) && names(kinds).contains("PRACTICE_LIST");
        boolean finding = is(by.caseFinding(), role) && names(kinds).contains("CASE_FINDING");
        boolean related = is(by.relationship(), role) && names(kinds).stream().anyMatch(KEPT::contains);
        if (exists && (practice || finding || related)) {
            return "yes";
        }
        if (!is(by.reason(), role)) {
            return "not found";
        }
        if (!reason) {
            return "say why";
        }
        return exists ? "yes" : "not found";
    }

    private static Set<String> names(Set<RelationshipKind> kinds) {
        return kinds.stream().map(Enum::name).collect(Collectors.toSet());
    }

    private static boolean readsForSomethingElse(Role role, Purpose purpose) {
        char reads = switch (purpose) {
            case DIRECT_CARE -> 'c';
            case PLANNING -> 'p';
            case AUDIT -> 'a';
            case ADMINISTRATION -> 'k';
        };
        return letter(PURPOSES, role) != reads;
    }

    private static boolean is(String line, Role role) {
        return letter(line, role) == 'y';
    }

    private static char letter(String line, Role role) {
        return line.charAt(ROLES.indexOf(role));
    }

    private Oracle() {}
}
