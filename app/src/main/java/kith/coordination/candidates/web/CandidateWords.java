package kith.coordination.candidates.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.PersonField;
import kith.coordination.candidates.Candidate;
import kith.coordination.candidates.CandidateReason;
import kith.coordination.candidates.HospitalStay;
import kith.coordination.candidates.Invitation;
import kith.coordination.cases.KeyWorkers;
import kith.engine.registers.Catalogue;
import kith.engine.registers.Condition;
import kith.kernel.London;
import kith.ui.Names;
import kith.ui.Words;
import org.springframework.stereotype.Component;

/// A candidate in words.
@Component
public class CandidateWords {

    private static final Catalogue CATALOGUE = Catalogue.current();

    private final KeyWorkers workers;

    CandidateWords(KeyWorkers workers) {
        this.workers = workers;
    }

    /// Why somebody is a candidate, with the version of the rule that found them.
    String reasonByRule(CandidateReason reason, Disclosure disclosure, Names names) {
        String words = reason(reason, disclosure, names);
        return switch (reason.kind()) {
            case LIST, RULE -> "%s. Rule: %s, version %d".formatted(words, reason.rule(), reason.version());
            case REQUEST, CONCERN -> words;
        };
    }

    /// Why somebody is a candidate: what a rule used, or who said what.
    ///
    /// @param disclosure what the page may say of the person
    public String reason(CandidateReason reason, Disclosure disclosure, Names names) {
        return switch (reason.kind()) {
            case LIST, RULE ->
                reason.stay()
                        .map(stay -> left(stay, disclosure, names))
                        .orElseGet(() -> "%s since %s: %s"
                                .formatted(
                                        reason.kind().words(),
                                        Words.day(reason.on()),
                                        reason.facts().stream()
                                                .map(CandidateWords::condition)
                                                .collect(Collectors.joining(", "))));
            case REQUEST, CONCERN ->
                "%s, %s: %s (%s)"
                        .formatted(
                                reason.kind().words(),
                                Words.day(reason.on()),
                                reason.note(),
                                reason.by().map(workers::name).orElse(Words.NOT_KNOWN));
        };
    }

    /// A stay tells where a person goes, so of somebody whose address is protected the page says only that there was
    /// one.
    private static String left(HospitalStay stay, Disclosure disclosure, Names names) {
        if (!disclosure.shows(PersonField.CONTACT)) {
            return "Left hospital";
        }
        return "Left %s on %s after %s"
                .formatted(
                        disclosure.source(stay.hospital()).words(names),
                        Words.day(stay.ended()),
                        stay.days() == 0 ? "less than a day" : Words.count(stay.days(), "day", "days"));
    }

    private static String condition(String key) {
        return CATALOGUE.condition(key).map(Condition::words).orElse(key);
    }

    /// What has been said and decided.
    List<String> history(Candidate candidate) {
        List<String> lines = new ArrayList<>();
        lines.add("Put forward on "
                + Words.day(London.dayOf(candidate.identified().at())));
        candidate.identified().invitation().ifPresent(offer -> lines.add(invitation(offer)));
        switch (candidate) {
            case Candidate.Waiting _ -> {}
            case Candidate.Deferred later ->
                lines.add("Deferred until %s by %s".formatted(Words.day(later.until()), by(later.decided())));
            case Candidate.Accepted yes -> lines.add("Accepted by " + by(yes.decided()));
            case Candidate.Declined no ->
                lines.add("Declined by %s: %s%s"
                        .formatted(
                                by(no.decided()),
                                no.why().words().toLowerCase(Locale.UK),
                                no.until()
                                        .map(day -> ". Comes back on " + Words.day(day))
                                        .orElse("")));
            case Candidate.Duplicate same -> lines.add("Marked as a duplicate by " + by(same.decided()));
        }
        return lines;
    }

    private String by(Candidate.Decided decided) {
        return "%s on %s".formatted(workers.name(decided.by()), Words.moment(decided.at()));
    }

    private static String invitation(Invitation offer) {
        String said = offer.answer()
                .map(answer -> switch (answer) {
                    case YES -> "They said yes";
                    case NO -> "They said no";
                })
                .orElse("They have not answered");
        return "Invited on %s in %s: %s. %s"
                .formatted(
                        Words.day(offer.on()),
                        offer.language(),
                        offer.format().words().toLowerCase(Locale.UK),
                        said);
    }
}
