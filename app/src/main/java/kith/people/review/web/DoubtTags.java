package kith.people.review.web;

import kith.people.review.Doubt;
import kith.ui.Tag;
import kith.ui.Tone;

/// What is in doubt, in words.
final class DoubtTags {

    static String sentence(Doubt.Kind kind) {
        return switch (kind) {
            case CONFLICT -> "Rulings contradict each other";
            case REUSED -> "A number was used again";
            case DEATH -> "Alive or dead?";
            case WHICH -> "Whose record is it?";
            case NUMBER -> "One person?";
            case BIRTH -> "Dates of birth differ";
            case CHECK -> "A check";
            case LIKELY -> "Likely one person";
        };
    }

    static Tag tag(Doubt.Kind kind) {
        return new Tag(
                sentence(kind),
                switch (kind) {
                    case CONFLICT, DEATH -> Tone.RED;
                    case REUSED, NUMBER, WHICH -> Tone.ORANGE;
                    case BIRTH -> Tone.YELLOW;
                    case CHECK -> Tone.GREY;
                    case LIKELY -> Tone.BLUE;
                });
    }

    private DoubtTags() {}
}
