package kith.intake.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kith.intake.FeedStatus;
import kith.intake.FeedStatus.Punctuality;
import kith.ui.Table;
import kith.ui.Words;

/// Whose feeds are as they should be, in a sentence, and those that are late, in a table.
public record FeedsPart(String sentence, Optional<Table> late) {

    /// The others stand on the page of feeds.
    private static final int MOST = 5;

    static FeedsPart of(List<FeedStatus> heard, Instant now) {
        List<FeedStatus> late = heard.stream()
                .filter(one -> one.punctuality() == Punctuality.LATE)
                .toList();
        return new FeedsPart(
                sentence(heard.size(), late.size()),
                late.isEmpty()
                        ? Optional.empty()
                        : Optional.of(FeedWords.table(
                                "Overdue feeds", late.stream().limit(MOST).toList(), now)));
    }

    private static String sentence(int all, int late) {
        if (all == 0) {
            return "No partner has sent any records yet.";
        }
        String partners = Words.count(all, "partner sends", "partners send") + " records.";
        return late == 0
                ? partners + " No feed is overdue."
                : partners + " " + Words.count(late, "feed is overdue.", "feeds are overdue.");
    }
}
