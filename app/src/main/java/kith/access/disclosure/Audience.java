package kith.access.disclosure;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Role;

/// For whom words or a document are, among the workers who support a person. Whoever writes chooses it.
///
/// It opens nothing by itself: a viewer needs a permission first.
public record Audience(Set<Kind> kinds) {

    public static final Audience EVERYBODY = new Audience(EnumSet.allOf(Kind.class));

    public static final Audience PROFESSIONALS =
            new Audience(EnumSet.of(Kind.HEALTH, Kind.SOCIAL_CARE, Kind.COORDINATION));

    public Audience {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("An audience has somebody in it");
        }
        kinds = Set.copyOf(kinds);
    }

    public boolean includes(Role role) {
        return Kind.of(role).filter(kinds::contains).isPresent();
    }

    /// The same and the kind of this role: who writes for an audience is in it.
    public Audience with(Role role) {
        Set<Kind> more = EnumSet.copyOf(kinds);
        Kind.of(role).ifPresent(more::add);
        return new Audience(more);
    }

    /// As the database keeps it.
    public String key() {
        return ordered().map(Kind::key).collect(Collectors.joining(" "));
    }

    public static Audience of(String key) {
        return new Audience(Stream.of(key.split(" "))
                .map(one -> Kind.find(one).orElseThrow(() -> new IllegalStateException("No audience is called " + one)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class))));
    }

    /// What somebody chose on a form; empty where they chose nobody.
    ///
    /// @param choice `everybody`, `professionals` or `named`
    /// @param named the keys of the kinds
    public static Optional<Audience> chosen(String choice, Collection<String> named) {
        return switch (choice) {
            case "everybody" -> Optional.of(EVERYBODY);
            case "professionals" -> Optional.of(PROFESSIONALS);
            case "named" -> {
                Set<Kind> kinds = named.stream()
                        .flatMap(key -> Kind.find(key).stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
                yield kinds.isEmpty() ? Optional.empty() : Optional.of(new Audience(kinds));
            }
            default -> Optional.empty();
        };
    }

    /// How [#chosen] is told this audience.
    public String choice() {
        if (equals(EVERYBODY)) {
            return "everybody";
        }
        return equals(PROFESSIONALS) ? "professionals" : "named";
    }

    public List<String> keys() {
        return ordered().map(Kind::key).toList();
    }

    /// As pages say it.
    public String words() {
        return switch (choice()) {
            case "everybody" -> "Everybody in the circle";
            case "professionals" -> "Health and care professionals";
            default -> ordered().map(Kind::words).collect(Collectors.joining(", "));
        };
    }

    private Stream<Kind> ordered() {
        return Arrays.stream(Kind.values()).filter(kinds::contains);
    }

    /// Workers who are named together.
    public enum Kind {
        HEALTH("health", "Doctors, nurses and mental-health workers"),
        SOCIAL_CARE("social-care", "Social workers"),
        COORDINATION("coordination", "Care coordinators and link workers"),
        PRACTICE("practice", "Practice staff"),
        HOUSING("housing", "Housing officers"),
        VOLUNTARY("voluntary", "Voluntary-sector workers"),
        SCHOOL("school", "School leads");

        private final String key;
        private final String words;

        Kind(String key, String words) {
            this.key = key;
            this.words = words;
        }

        public String key() {
            return key;
        }

        public String words() {
            return words;
        }

        static Optional<Kind> find(String key) {
            return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
        }

        /// Who works with data and machines is of no kind.
        static Optional<Kind> of(Role role) {
            return switch (role) {
                case GP, NURSE, MENTAL_HEALTH -> Optional.of(HEALTH);
                case SOCIAL_WORKER -> Optional.of(SOCIAL_CARE);
                case COORDINATOR, LINK_WORKER -> Optional.of(COORDINATION);
                case PRACTICE_STAFF -> Optional.of(PRACTICE);
                case HOUSING_OFFICER -> Optional.of(HOUSING);
                case VOLUNTARY -> Optional.of(VOLUNTARY);
                case SCHOOL_LEAD -> Optional.of(SCHOOL);
                case ANALYST, GOVERNANCE, ADMINISTRATOR, OPERATOR -> Optional.empty();
            };
        }
    }
}
