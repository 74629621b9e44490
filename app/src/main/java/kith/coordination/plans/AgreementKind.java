package kith.coordination.plans;

import java.util.Arrays;
import java.util.Optional;
import kith.coordination.plans.Plan.Done;

/// What can be said to a plan.
public enum AgreementKind {
    PERSON("person", "The person agrees", ""),
    REPRESENTATIVE(
            "representative", "Somebody agrees for the person", "Say who agrees for the person, and by what right"),
    NOT_AGREED("not-agreed", "The person does not agree", "Say why the person does not agree");

    private final String key;
    private final String words;
    private final String question;

    AgreementKind(String key, String words, String question) {
        this.key = key;
        this.words = words;
        this.question = question;
    }

    public String key() {
        return key;
    }

    public String words() {
        return words;
    }

    boolean needsWords() {
        return !question.isEmpty();
    }

    /// What to say where words are missing.
    String question() {
        return question;
    }

    Agreement agreement(int version, String who, Done recorded) {
        return switch (this) {
            case PERSON -> new Agreement.ByPerson(version, recorded);
            case REPRESENTATIVE -> new Agreement.ByRepresentative(version, who, recorded);
            case NOT_AGREED -> new Agreement.NotAgreed(version, who, recorded);
        };
    }

    public static Optional<AgreementKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
