package kith.access;

import java.util.List;
import java.util.Map;

/// The rules a second time, read off the page and not off the code: one line for each thing that can be asked for, with
/// a
/// letter for each role. It shares nothing with [Rules].
final class Oracle {

    /// `y` yes, `n` no, `w` yes to whoever says why. In order: coordinator, GP, link worker, analyst, governance,
    /// administrator, operator.
    private static final Map<String, String> LINES = Map.ofEntries(
            Map.entry("a person registered in their neighbourhood", "yyynnnn"),
            Map.entry("a person living in their neighbourhood", "yyynnnn"),
            Map.entry("a person registered elsewhere", "wwwnnnn"),
            Map.entry("a person living elsewhere", "wwwnnnn"),
            Map.entry("a person not placed", "wwwnnnn"),
            Map.entry("the people of their neighbourhood", "yyynnny"),
            Map.entry("the people of another neighbourhood", "nnnnnny"),
            Map.entry("the people not placed", "wwwnnny"),
            Map.entry("a search of the borough", "wwwnnnn"),
            Map.entry("adding a person by hand", "wwwnnnn"),
            Map.entry("the records in doubt", "yynnnnn"),
            Map.entry("the people of the borough", "nnnnnny"),
            Map.entry("figures", "yyyyyyy"),
            Map.entry("what imports turned away", "nnnnyyy"),
            Map.entry("who looked at whom", "nnnnynn"),
            Map.entry("bringing records in", "nnnnnyy"),
            Map.entry("a dry run of an import", "nnnnnyy"),
            Map.entry("taking an import back", "nnnnnyy"),
            Map.entry("setting the places of the borough", "nnnnnyy"));

    private static final Map<Role, Purpose> READS_FOR = Map.of(
            Role.COORDINATOR, Purpose.DIRECT_CARE,
            Role.GP, Purpose.DIRECT_CARE,
            Role.LINK_WORKER, Purpose.DIRECT_CARE,
            Role.ANALYST, Purpose.PLANNING,
            Role.GOVERNANCE, Purpose.AUDIT,
            Role.ADMINISTRATOR, Purpose.ADMINISTRATION,
            Role.OPERATOR, Purpose.ADMINISTRATION);

    private static final String ROLES = "COORDINATOR GP LINK_WORKER ANALYST GOVERNANCE ADMINISTRATOR OPERATOR";

    static String answer(Role role, Purpose purpose, String asked, boolean saidWhy) {
        if (READS_FOR.getOrDefault(role, Purpose.DIRECT_CARE) != purpose && !asked.equals("figures")) {
            return "no";
        }
        if (!READS_FOR.containsKey(role)) {
            return asked.equals("figures") ? "yes" : "no";
        }
        int column = List.of(ROLES.split(" ")).indexOf(role.name());
        return switch (LINES.getOrDefault(asked, "").charAt(column)) {
            case 'y' -> "yes";
            case 'w' -> saidWhy ? "yes" : "say why";
            case 'n' -> "no";
            default -> throw new IllegalStateException(asked);
        };
    }

    private Oracle() {}
}
