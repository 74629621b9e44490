package kith.population.derivation;

import java.time.LocalDate;
import java.util.Collection;
import kith.access.TaskGrant;
import kith.kernel.RecordId;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import kith.people.review.RegisterForecast;
import org.springframework.stereotype.Component;

/// Tells reviewers which registers a person would be on.
@Component
class RegisterForecasts implements RegisterForecast {

    private final Population population;

    RegisterForecasts(Population population) {
        this.population = population;
    }

    @Override
    public Forecast of(TaskGrant<ReviewMatches> granted, Collection<RecordId> records, LocalDate day) {
        ProjectedRegisters projected = population.projectedRegisters(granted, records, day);
        return new Forecast(
                projected.records(),
                projected.conditions().stream()
                        .map(held -> held.condition().words())
                        .toList(),
                projected.listedSince());
    }
}
