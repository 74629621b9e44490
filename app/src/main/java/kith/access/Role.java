package kith.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a worker works as, and what they read for in that role.
public enum Role {
    COORDINATOR("Care coordinator", Purpose.DIRECT_CARE),
    LINK_WORKER("Link worker", Purpose.DIRECT_CARE),
    GP("GP", Purpose.DIRECT_CARE),
    PRACTICE_STAFF("Practice staff", Purpose.DIRECT_CARE),
    NURSE("Nurse", Purpose.DIRECT_CARE),
    SOCIAL_WORKER("Social worker", Purpose.DIRECT_CARE),
    HOUSING_OFFICER("Housing officer", Purpose.DIRECT_CARE),
    MENTAL_HEALTH("Mental-health practitioner", Purpose.DIRECT_CARE),
    VOLUNTARY("Voluntary-sector worker", Purpose.DIRECT_CARE),
    SCHOOL_LEAD("School lead", Purpose.DIRECT_CARE),
    ANALYST("Analyst", Purpose.PLANNING),
    GOVERNANCE("Information governance lead", Purpose.AUDIT),
    ADMINISTRATOR("Administrator", Purpose.ADMINISTRATION),
    /// Somebody who runs commands on the machine itself. Operators have no account and do not sign in.
    OPERATOR("Operator", Purpose.ADMINISTRATION);

    /// The roles of workers who care for people.
    public static final Set<Role> CARING = Collections.unmodifiableSet(EnumSet.of(
            COORDINATOR,
            LINK_WORKER,
            GP,
            PRACTICE_STAFF,
            NURSE,
            SOCIAL_WORKER,
            HOUSING_OFFICER,
            MENTAL_HEALTH,
            VOLUNTARY,
            SCHOOL_LEAD));

    private final String words;
    private final Purpose purpose;

    Role(String words, Purpose purpose) {
        this.words = words;
        this.purpose = purpose;
    }

    public String words() {
        return words;
    }

    public Purpose purpose() {
        return purpose;
    }

    /// As the database keeps it and the command line takes it: `link-worker`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> find(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }

    /// The roles that somebody who signs in can have: all but the operator's.
    public static List<Role> ofWorkers() {
        return Arrays.stream(values()).filter(role -> role != OPERATOR).toList();
    }
}
