package kith.directory.venues;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What somebody may need of a place to be able to go there.
public enum AccessNeed {
    STEP_FREE("Step-free", "step-free", "step free", "wheelchair", "no steps", "level access", "ramp"),
    ACCESSIBLE_TOILET("Accessible toilet", "accessible toilet", "disabled toilet"),
    HEARING_LOOP("Hearing loop", "hearing loop", "induction loop"),
    SIGN_LANGUAGE("British Sign Language", "sign language", "bsl"),
    PARKING("Parking for disabled people", "disabled car parking", "disabled parking", "blue badge"),
    QUIET("Quiet space", "quiet space", "quiet room");

    private final String words;
    /// Words that speak of it, with bars between them.
    private final String said;

    AccessNeed(String words, String... said) {
        this.words = words;
        this.said = String.join("|", said);
    }

    public String words() {
        return words;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AccessNeed> find(String key) {
        return Arrays.stream(values()).filter(need -> need.key().equals(key)).findFirst();
    }

    /// The keys of those that a sentence about a place speaks of. A sentence that denies or limits something
    /// ("no wheelchair access", "partial wheelchair access") says nothing.
    public static List<String> spokenOf(String sentence) {
        String plain = sentence.toLowerCase(Locale.ROOT);
        if (plain.matches(".*\\b(not|partial|partly|limited|isn't|unfortunately|without)\\b.*")
                || plain.matches(
                        ".*\\bno (wheelchair|step-free|step free|accessible|disabled|hearing|lift|level|ramp).*")) {
            return List.of();
        }
        return Arrays.stream(values())
                .filter(need -> Pattern.compile(need.said).matcher(plain).find())
                .map(AccessNeed::key)
                .toList();
    }
}
