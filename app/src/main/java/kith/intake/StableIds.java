package kith.intake;

import java.util.HashMap;
import java.util.Map;
import kith.engine.feeds.facts.Extracted;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.Rejected;
import kith.engine.terms.Demographics;
import kith.people.records.LocalIds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Checks that a partner's local ids still stand for the same people, before anything of an extract is stored.
/// Row numbers that are used as ids stand for other people in each extract.
@Component
class StableIds {

    /// So many people have to be somebody else. Fewer can be single mistakes, also in a small extract.
    static final int LEAST_OTHERS = 20;

    private static final int COMPARED_TOGETHER = 1_000;
    private static final int PERCENT = 100;

    private final LocalIds localIds;
    private final double mostPercent;

    StableIds(LocalIds localIds, @Value("${kith.ids-of-others-percent:5}") double mostPercent) {
        this.localIds = localIds;
        this.mostPercent = mostPercent;
    }

    Check check(ImportTask task) {
        return new Check(task);
    }

    /// The check of one extract while it is read.
    final class Check {

        private final ImportTask task;
        private final Map<String, Said> waiting = new HashMap<>();
        private final boolean hasRecords;
        private long known;
        private long others;

        private Check(ImportTask task) {
            this.task = task;
            this.hasRecords = localIds.hasRecords(task.partner());
        }

        /// Looks at an item that says who somebody is; anything else is passed over.
        void pass(FeedItem sent) {
            String localId = sent.about();
            if (!hasRecords
                    || localId == null
                    || !(sent.type().equals("Patient") || sent.type().equals("people"))) {
                return;
            }
            Extracted drawn = task.extractor().draw(sent);
            drawn.details().ifPresent(details -> waiting.put(localId, new Said(details, warning(sent))));
            if (waiting.size() >= COMPARED_TOGETHER) {
                compare();
            }
        }

        private static Rejected warning(FeedItem sent) {
            return Rejected.ofLine(
                    sent.file(),
                    sent.line(),
                    "Its id stood for somebody else in an earlier extract: the NHS number differs, or the family name and the"
                            + " birth date do. Ask the partner who is meant.",
                    sent.bytes(),
                    Rejected.Kind.SET_ASIDE);
        }

        private void compare() {
            Map<String, Demographics> said = new HashMap<>();
            waiting.forEach((localId, one) -> said.put(localId, one.details()));
            LocalIds.Compared compared = localIds.compare(task.partner(), said);
            known += compared.known();
            others += compared.others().size();
            compared.others().forEach(localId -> {
                Said one = waiting.get(localId);
                if (one != null) {
                    task.reject(one.warning());
                }
            });
            waiting.clear();
        }

        /// @throws ImportRefused when more people are somebody else now than single mistakes explain
        void decide() {
            compare();
            if (others >= LEAST_OTHERS && others * PERCENT > mostPercent * known) {
                task.rejects().write();
                throw new ImportRefused(
                        ("The ids of %s look like row numbers: %,d of the %,d people whose id Kith knows are obviously somebody"
                                        + " else now (%d%%). An id must stay the same for the same person in every extract."
                                        + " Kith stored nothing of this extract. Ask the partner for the ids of its system."
                                        + " If the partner did correct so many people, set KITH_IDS_OF_OTHERS_PERCENT to a"
                                        + " higher share and import the files again.")
                                .formatted(task.feed().partner(), others, known, others * PERCENT / known));
            }
        }
    }

    private record Said(Demographics details, Rejected warning) {}
}
