package kith.people.review.web;

import kith.people.linkage.components.PossibleMatch;
import kith.people.review.ReviewReason;
import kith.ui.Tag;
import kith.ui.Tone;

/// Why a pair is in the review queue, in words.
final class DoubtTags {

    static String sentence(PossibleMatch.Kind kind) {
        return switch (kind) {
            case DECISION_CONFLICT -> "Decisions contradict each other";
            case LOCAL_ID_REUSED -> "Local number used again";
            case DEATH -> "Alive or dead?";
            case AMBIGUOUS -> "Whose record is it?";
            case NHS_NUMBER_CONFLICT -> "One person?";
            case BIRTH -> "Dates of birth differ";
            case QUALITY_SAMPLE -> "Quality check";
            case POSSIBLE_MATCH -> "Likely match";
        };
    }

    static Tag tag(PossibleMatch.Kind kind) {
        return new Tag(
                sentence(kind),
                switch (kind) {
                    case DECISION_CONFLICT, DEATH -> Tone.RED;
                    case LOCAL_ID_REUSED, NHS_NUMBER_CONFLICT, AMBIGUOUS -> Tone.ORANGE;
                    case BIRTH -> Tone.YELLOW;
                    case QUALITY_SAMPLE -> Tone.GREY;
                    case POSSIBLE_MATCH -> Tone.BLUE;
                });
    }

    static String sentence(ReviewReason reason) {
        String sentence = switch (reason.reason()) {
            case DECISIONS_CONTRADICT ->
                "They were ruled the same, and others were ruled not the same: both cannot hold";
            case LOCAL_ID_REUSED -> "The partner now says that its local id is somebody else";
            case DEAD_AND_ALIVE -> "One partner says the person has died, another that they are alive";
            case DEATH_DATES_DIFFER -> "The partners give different dates of death";
            case PARTED_BY_DECISION_ABOUT_ANOTHER ->
                "They would be one person, but a ruling about another record parts them";
            case NUMBER_SHARED_AND_SEVERAL_FIT ->
                "Same NHS number and names, but a birth date is missing and more than one person fits";
            case NUMBER_SHARED_AND_NO_BIRTH_DATE ->
                "Same NHS number, but a birth date is missing and the names are not both the same";
            case NUMBER_SHARED_AND_OTHER_NAMES ->
                "Same NHS number and birth date, but the family names do not sound alike and the given names do not begin alike";
            case NUMBER_SHARED_AND_OTHER_BIRTH_DATE -> "Same NHS number, but the birth dates differ";
            case NUMBER_SHARED_AND_MODEL_DISAGREES ->
                "Same NHS number, but all that the records say does not make them one person";
            case BIRTH_DATES_DIFFER -> "One person, and the birth dates do not fit each other";
            case DRAWN_AS_SAMPLE -> "A check: drawn by chance, to see how well records are matched";
            case MODEL_FINDS_LIKELY -> "They may be one person";
        };
        Double probability = reason.probability();
        return probability == null
                ? sentence
                : "%s: the matcher finds it %.0f%% likely".formatted(sentence, 100 * probability);
    }

    private DoubtTags() {}
}
