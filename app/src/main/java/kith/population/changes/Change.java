package kith.population.changes;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import kith.access.disclosure.SourceIdentity;
import kith.kernel.PersonId;
import kith.ui.Names;
import kith.ui.Words;

/// One thing that changed about a person, as a grant discloses it.
///
/// @param what what it is about: the alert, the need, the condition; empty where the rule says it all
/// @param source who recorded it; empty where Kith derived it
/// @param day when it happened; empty where no source recorded any contact at all
/// @param days how long a stay lasted
public record Change(
        PersonId person,
        ChangeRule rule,
        Optional<String> what,
        Optional<SourceIdentity> source,
        Optional<LocalDate> day,
        OptionalInt days) {

    /// As pages and files say it: `Left King's College Hospital on 15 November 2026 after 6 days`.
    public String words(Names names) {
        if (rule.kind() == ChangeKind.NO_CONTACT && day.isEmpty()) {
            return "No contact recorded";
        }
        return rule.template()
                .replace("{source}", source.map(from -> from.words(names)).orElse("a source"))
                .replace("{day}", Words.day(day))
                .replace(
                        "{stay}",
                        days.isEmpty()
                                ? ""
                                : days.getAsInt() == 0
                                        ? " after less than a day"
                                        : " after " + Words.count(days.getAsInt(), "day", "days"))
                .replace("{what}", what.orElse(""));
    }

    /// Says which rule, and nothing of the person.
    @Override
    public String toString() {
        return "Change[" + rule.kind().key() + "]";
    }
}
