package kith.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kith.directory.venues.Venue;

/// What an entry says of a service. All of it may be published.
///
/// @param needs keys of needs that the service is for
/// @param ways whether people receive something there, give something, or both
/// @param terms words of the feed's own taxonomy
/// @param flags what looked wrong when the entry was read, in sentences. The value itself is kept
public record DirectoryEntry(
        String name,
        String description,
        Status status,
        List<String> needs,
        List<Way> ways,
        List<String> terms,
        Audience audience,
        Cost cost,
        List<String> languages,
        Contact contact,
        List<Session> sessions,
        List<Venue> venues,
        Optional<Capacity> capacity,
        Optional<LocalDate> assuredOn,
        String alert,
        List<String> flags) {

    public DirectoryEntry {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An entry has a name");
        }
        needs = List.copyOf(needs);
        ways = List.copyOf(ways);
        terms = List.copyOf(terms);
        languages = List.copyOf(languages);
        sessions = List.copyOf(sessions);
        venues = List.copyOf(venues);
        flags = List.copyOf(flags);
    }

    /// The same with other sessions.
    public DirectoryEntry withSessions(List<Session> other) {
        return new DirectoryEntry(
                name,
                description,
                status,
                needs,
                ways,
                terms,
                audience,
                cost,
                languages,
                contact,
                other,
                venues,
                capacity,
                assuredOn,
                alert,
                flags);
    }

    /// The words of Open Referral.
    public enum Status {
        ACTIVE,
        TEMPORARILY_CLOSED,
        INACTIVE,
        DEFUNCT;

        /// As the table of searchable entries keeps it.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Status> find(String word) {
            String plain =
                    word.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
            for (Status status : values()) {
                if (status.word().equals(plain)) {
                    return Optional.of(status);
                }
            }
            return Optional.empty();
        }
    }

    /// What people do there.
    public enum Way {
        RECEIVE,
        GIVE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whom the service is for and whom it is not for.
    ///
    /// @param only a group that the service lawfully limits itself to, as "women"; empty where there is none
    public record Audience(
            Optional<Integer> youngest,
            Optional<Integer> oldest,
            String only,
            String area,
            String notFor,
            String howToJoin) {

        public static final Audience EVERYBODY = new Audience(Optional.empty(), Optional.empty(), "", "", "", "");
    }

    /// @param free no charge at all
    public record Cost(boolean free, String words) {

        public static final Cost NOT_SAID = new Cost(false, "");
    }

    /// How the public reaches the service. It names nobody.
    public record Contact(String telephone, String email, String url) {

        public static final Contact NONE = new Contact("", "", "");
    }

    /// How many more people can come, as of a day.
    public record Capacity(
            Optional<Integer> places,
            Optional<Integer> funded,
            Optional<Integer> vacancies,
            String waiting,
            LocalDate asOf) {}
}
