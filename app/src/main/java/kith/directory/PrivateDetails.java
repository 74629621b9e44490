package kith.directory;

import java.util.List;
import kith.directory.venues.Venue;

/// What an entry holds for workers and never for the public: named contacts, and places that must stay secret.
public record PrivateDetails(List<NamedContact> contacts, List<Venue> confidentialVenues) {

    public PrivateDetails {
        contacts = List.copyOf(contacts);
        confidentialVenues = List.copyOf(confidentialVenues);
    }

    /// How many there are, and nothing of what they say.
    @Override
    public String toString() {
        return "%d contacts, %d confidential places".formatted(contacts.size(), confidentialVenues.size());
    }

    /// Somebody at the service whom workers may turn to.
    public record NamedContact(String name, String role, String telephone, String email) {

        @Override
        public String toString() {
            return "a named contact";
        }
    }
}
