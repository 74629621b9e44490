package kith.coordination.needs.checklist.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.coordination.needs.checklist.AskedChecklist;
import kith.coordination.needs.checklist.ChecklistAnswer;
import kith.coordination.needs.checklist.HomeChecklist;
import kith.coordination.needs.checklist.Offer;
import kith.kernel.London;
import kith.ui.Words;

/// What pages say of answers to the checklist.
public final class ChecklistWords {

    /// What a worker can do where the answer is yes.
    static String offer(Offer offer) {
        return switch (offer) {
            case Offer.OfAction(var words, var _) -> "Action: " + words;
            case Offer.OfNeed(var words, var _) -> "Need: " + words;
            case Offer.OfSupport(var words, var _) -> "Support: " + words;
        };
    }

    /// What changed between two times, each in a sentence.
    public static List<String> changes(HomeChecklist list, AskedChecklist before, AskedChecklist now) {
        List<String> changes = new ArrayList<>();
        for (HomeChecklist.Question question : list.questions()) {
            Optional<ChecklistAnswer> was = before.answer(question.key());
            Optional<ChecklistAnswer> is = now.answer(question.key());
            if (was.isPresent() && is.isPresent() && !was.equals(is)) {
                changes.add("%s It was %s on %s, and is %s now."
                        .formatted(
                                question.words(),
                                said(was.get()),
                                Words.day(London.dayOf(before.at())),
                                said(is.get())));
            }
        }
        return changes;
    }

    private static String said(ChecklistAnswer answer) {
        return switch (answer) {
            case YES -> "“yes”";
            case NO -> "“no”";
            case DECLINED -> "not answered";
        };
    }

    private ChecklistWords() {}
}
