package kith.coordination.plans.aboutme;

import java.util.Arrays;
import java.util.Optional;
import kith.access.disclosure.PersonField;

/// The headings of *About Me* v2.0.1, in their order, with their SNOMED CT codes.
public enum AboutMeHeading {
    IMPORTANT(
            "important",
            "What is most important to me",
            "1515861000000103",
            "What makes a good day? What would the person miss most?"),
    PEOPLE(
            "people",
            "People who are important to me",
            "1515871000000105",
            "Family, friends, neighbours and pets.",
            PersonField.CIRCLE),
    COMMUNICATE(
            "communicate",
            "How I communicate and how to communicate with me",
            "1515881000000107",
            "Language, hearing, sight, and how the person likes to be spoken to.",
            PersonField.COMMUNICATION_NEED),
    WELLNESS("wellness", "My wellness", "1515891000000109", "How the person is on a good day and on a bad day."),
    PLEASE(
            "please",
            "Please do and please don't",
            "1515901000000105",
            "What helps, and what the person does not want."),
    SUPPORT(
            "support",
            "How and when to support me",
            "1515911000000107",
            "What the person does alone, and what they want help with."),
    ALSO("also", "Also worth knowing about me", "1515921000000101", "Work, faith, music, food, or a story.");

    private final String key;
    private final String words;
    private final String code;
    private final String hint;
    private final PersonField field;

    AboutMeHeading(String key, String words, String code, String hint) {
        this(key, words, code, hint, PersonField.ABOUT_ME);
    }

    AboutMeHeading(String key, String words, String code, String hint, PersonField field) {
        this.key = key;
        this.words = words;
        this.code = code;
        this.hint = hint;
        this.field = field;
    }

    /// What it is called in addresses and in the database.
    public String key() {
        return key;
    }

    public String words() {
        return words;
    }

    /// SNOMED CT.
    public String code() {
        return code;
    }

    public String hint() {
        return hint;
    }

    /// What the words may tell, by which the disclosure filter shows or withholds them.
    public PersonField field() {
        return field;
    }

    public static Optional<AboutMeHeading> of(String key) {
        return Arrays.stream(values())
                .filter(heading -> heading.key.equals(key))
                .findFirst();
    }
}
