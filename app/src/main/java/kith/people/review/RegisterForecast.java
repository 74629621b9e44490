package kith.people.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kith.access.TaskGrant;
import kith.kernel.RecordId;
import kith.people.linkage.LinkagePermissions.ReviewMatches;

/// Forecasts the registers of a person made up of certain records, so that a reviewer sees what each decision
/// would change. The module that keeps the registers provides it.
public interface RegisterForecast {

    Forecast of(TaskGrant<ReviewMatches> granted, Collection<RecordId> records, LocalDate day);

    /// @param conditions the long-term conditions, in words
    /// @param listedSince the day since which the person would be on the three-conditions list
    record Forecast(int records, List<String> conditions, Optional<LocalDate> listedSince) {

        public Forecast {
            conditions = List.copyOf(conditions);
        }

        @Override
        public String toString() {
            return "Forecast[" + records + " records]";
        }
    }
}
