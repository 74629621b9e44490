package kith.people.records.web;

import kith.access.disclosure.Disclosed;
import kith.people.records.LinkExplanation;

/// Why a record belongs to a person, in words.
final class LinkWords {

    static String of(LinkExplanation why) {
        return switch (why.reason()) {
            case STANDS_ALONE -> "Stands alone";
            case FIRST_RULE -> "Same NHS number, and birth date or names agree";
            case MODEL ->
                why.probability() == null
                        ? "By matcher %d".formatted(why.model())
                        : "By matcher %d: probability %.3f".formatted(why.model(), why.probability());
            case DECISION_DESPITE_MODEL ->
                why.probability() == null
                        ? "By a ruling"
                        : "By a ruling; matcher %d alone finds a probability of %.3f"
                                .formatted(why.model(), why.probability());
            case DECIDED_SAME_PERSON -> "A worker ruled that they are one person";
            case DECIDED_NOT_SAME_PERSON -> "A worker ruled that it is somebody else";
            case OTHER_DECIDED_NOT_SAME_PERSON -> "A worker ruled that another record of theirs is somebody else";
            case ALONE_SINCE_DECISION_TAKEN_BACK -> "Stands alone, since a ruling was taken back";
            case DECISION_TAKEN_BACK -> "Belongs here again, since a ruling was taken back";
            case DEMOGRAPHICS_WITHDRAWN -> "The partner took back who it is about";
            case IN_WORDS -> why.words() == null ? Disclosed.WITHHELD : why.words();
        };
    }

    private LinkWords() {}
}
