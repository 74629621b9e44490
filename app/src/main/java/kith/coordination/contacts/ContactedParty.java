package kith.coordination.contacts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whom a worker was in touch with.
public enum ContactedParty {
    PERSON("The person"),
    FAMILY("Family or carer"),
    PROFESSIONAL("Another professional");

    private final String words;

    ContactedParty(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// As the database keeps it.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The one that a form chose; empty where it is none.
    public static Optional<ContactedParty> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    static ContactedParty of(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("There is no ContactedParty called " + key));
    }
}
