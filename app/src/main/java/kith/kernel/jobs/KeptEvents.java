package kith.kernel.jobs;

import java.time.Instant;
import java.time.Period;
import org.springframework.modulith.events.CompletedEventPublications;
import org.springframework.stereotype.Component;

/// Events that every listener has dealt with.
@Component
class KeptEvents implements RetentionRule {

    private final CompletedEventPublications publications;

    KeptEvents(CompletedEventPublications publications) {
        this.publications = publications;
    }

    @Override
    public String name() {
        return "Events that were passed on";
    }

    @Override
    public Period keepFor() {
        return Period.ofDays(30);
    }

    @Override
    public int deleteBefore(Instant moment) {
        int[] deleted = {0};
        publications.deletePublications(publication -> {
            boolean old = publication.getPublicationDate().isBefore(moment);
            deleted[0] += old ? 1 : 0;
            return old;
        });
        return deleted[0];
    }
}
