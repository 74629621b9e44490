package kith.intake.withdrawals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Decides whether Kith withdraws what a full extract no longer has.
///
/// It never does when the extract is incomplete or older than another. It waits for somebody to confirm when the
/// extract looks as if something went wrong: a file is gone, or a large share of one type.
@Component
public class WithdrawalRule {

    private static final int PERCENT = 100;

    private final double mostPercent;

    WithdrawalRule(@Value("${kith.withdraw-unconfirmed-percent:5}") double mostPercent) {
        this.mostPercent = mostPercent;
    }

    /// What the decision depends on.
    ///
    /// @param absent how many items of each type the extract no longer has
    /// @param filesBefore the files of the last full extract
    /// @param older whether Kith has imported a newer extract of the partner
    /// @param confirmed whether the worker who imports confirmed the withdrawals
    record Case(
            ReadExtract read, Map<String, Long> absent, Set<String> filesBefore, boolean older, boolean confirmed) {}

    /// Whether it withdraws, and why not.
    sealed interface Decision {

        record Withdraw() implements Decision {}

        /// @param confirmable whether somebody can confirm the withdrawal
        record Hold(boolean confirmable, List<String> reasons) implements Decision {}
    }

    Decision decide(Case question) {
        if (question.absent().isEmpty()) {
            return new Decision.Withdraw();
        }
        List<String> incomplete = incomplete(question);
        if (!incomplete.isEmpty()) {
            return new Decision.Hold(false, incomplete);
        }
        List<String> suspicious = suspicious(question);
        return question.confirmed() || suspicious.isEmpty()
                ? new Decision.Withdraw()
                : new Decision.Hold(true, suspicious);
    }

    private static List<String> incomplete(Case question) {
        List<String> reasons = new ArrayList<>();
        question.read().cutShort().forEach(file -> reasons.add("Kith could not read " + file + " to its end."));
        if (!SearchPages.areAllThere(question.read().pages())) {
            reasons.add("A page of a search result is missing.");
        }
        if (question.older()) {
            reasons.add("Kith has already imported a newer extract from this partner.");
        }
        return reasons;
    }

    private List<String> suspicious(Case question) {
        List<String> reasons = new ArrayList<>();
        question.read().unread().forEach(file -> reasons.add("Kith does not read the file " + file + "."));
        Set<String> namesNow = names(question.read().files().keySet());
        question.filesBefore().stream()
                .filter(file -> !namesNow.contains(undated(file)))
                .forEach(file -> reasons.add("The last full extract had the file " + file + ". This one does not."));
        question.read().files().forEach((file, items) -> {
            if (items == 0) {
                reasons.add("The file " + file + " holds no records.");
            }
        });
        question.absent().forEach((type, absent) -> {
            long all = absent + question.read().types().getOrDefault(type, 0L);
            if (absent * PERCENT > mostPercent * all) {
                reasons.add("%s: %,d of %,d (%d%%) would be withdrawn."
                        .formatted(type, absent, all, absent * PERCENT / all));
            }
        });
        return reasons;
    }

    private static Set<String> names(Set<String> files) {
        return files.stream().map(WithdrawalRule::undated).collect(Collectors.toSet());
    }

    /// A file's name without the day or number of its export, which change each time.
    static String undated(String file) {
        return file.toLowerCase(Locale.ROOT)
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "#")
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}", "#")
                .replaceAll("[0-9]{6,}", "#");
    }
}
