package kith.people.review.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.TaskGrant;
import kith.access.person.AlertsAndNeeds;
import kith.access.person.PersonAlert;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.people.linkage.ClericalDecisions;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import kith.people.linkage.decisions.ClericalDecision;
import kith.people.linkage.decisions.DecisionId;
import kith.people.linkage.decisions.DecisionPreview;
import kith.people.review.Opened;
import kith.people.review.PairKey;
import kith.people.review.RegisterForecast;
import kith.people.review.RegisterForecast.Forecast;
import kith.people.review.Review;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads all that the review pages show of two records, at one moment.
@Component
class ReviewReading {

    private final Review review;
    private final ClericalDecisions rulings;
    private final RegisterForecast registers;
    private final AlertsAndNeeds alerts;

    ReviewReading(Review review, ClericalDecisions rulings, RegisterForecast registers, AlertsAndNeeds alerts) {
        this.review = review;
        this.rulings = rulings;
        this.registers = registers;
        this.alerts = alerts;
    }

    /// What each person is on now, and would be on if it were ruled otherwise.
    record Prospects(List<Forecast> now, List<Forecast> then) {}

    /// A pair, with what deciding it would do.
    ///
    /// @param alerts what somebody who meets or writes to one of the two has to know
    record Seen(Opened opened, Optional<Prospects> prospects, Map<PersonId, List<PersonAlert>> alerts) {}

    @Transactional
    public Seen open(TaskGrant<ReviewMatches> granted, PairKey key, LocalDate day) {
        Opened opened = review.open(granted, key);
        return new Seen(
                opened,
                opened instanceof Opened.Yours(var pair)
                        ? Optional.of(prospects(granted, review.preview(granted, pair), day))
                        : Optional.empty(),
                opened instanceof Opened.Yours(var pair) ? alerts.of(granted, pair.people()) : Map.of());
    }

    @Transactional
    public List<ClericalDecision> rulings(TaskGrant<ReviewMatches> granted, int most) {
        return rulings.latest(granted, most);
    }

    boolean takeBack(TaskGrant<ReviewMatches> granted, DecisionId ruling, String why) {
        return rulings.takeBack(granted, ruling, why);
    }

    private Prospects prospects(TaskGrant<ReviewMatches> granted, DecisionPreview outcomes, LocalDate day) {
        return new Prospects(forecasts(granted, outcomes.now(), day), forecasts(granted, outcomes.then(), day));
    }

    private List<Forecast> forecasts(TaskGrant<ReviewMatches> granted, List<List<RecordId>> people, LocalDate day) {
        return people.stream()
                .map(records -> registers.of(granted, records, day))
                .toList();
    }
}
