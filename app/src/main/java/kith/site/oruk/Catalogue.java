package kith.site.oruk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.directory.published.PublishedDirectory;
import kith.directory.published.PublishedEntry;
import kith.directory.published.PublishedOrganisation;
import kith.directory.search.Finding;
import kith.directory.search.Understood.NeedNamed;
import kith.site.OnPublicSite;
import org.springframework.stereotype.Component;

/// What is published, kept in memory for a minute, since machines ask for all of it again and again.
@Component
@OnPublicSite
class Catalogue {

    static final Duration KEPT = Duration.ofMinutes(1);

    private final PublishedDirectory directory;
    private final Finding finding;
    private final Clock clock;
    private Optional<Contents> contents = Optional.empty();

    Catalogue(PublishedDirectory directory, Finding finding, Clock clock) {
        this.directory = directory;
        this.finding = finding;
        this.clock = clock;
    }

    synchronized Contents now() {
        Instant now = clock.instant();
        Contents kept = contents.filter(old -> old.readAt().plus(KEPT).isAfter(now))
                .orElseGet(() -> Contents.of(directory.entries(), directory.organisations(), finding.needs(), now));
        contents = Optional.of(kept);
        return kept;
    }

    /// Everything that is published at a moment.
    ///
    /// @param entries by their keys
    /// @param needs by their keys, in the order of the form
    record Contents(
            List<PublishedEntry> entries,
            Map<String, PublishedOrganisation> organisations,
            List<NeedNamed> needs,
            Instant readAt) {

        Contents {
            entries = List.copyOf(entries);
            organisations = Map.copyOf(organisations);
            needs = List.copyOf(needs);
        }

        static Contents of(
                List<PublishedEntry> entries,
                List<PublishedOrganisation> organisations,
                List<NeedNamed> needs,
                Instant readAt) {
            return new Contents(
                    entries,
                    organisations.stream().collect(Collectors.toMap(PublishedOrganisation::key, Function.identity())),
                    needs,
                    readAt);
        }

        /// The organisation of an entry. One without more than a name is possible where its feed says nothing more.
        PublishedOrganisation organisation(PublishedEntry entry) {
            PublishedOrganisation known = organisations.get(entry.organisation());
            return known == null
                    ? new PublishedOrganisation(
                            entry.organisation(), entry.organisationName(), "", "", Optional.empty(), Optional.empty())
                    : known;
        }
    }
}
