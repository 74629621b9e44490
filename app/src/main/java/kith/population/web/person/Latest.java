package kith.population.web.person;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kith.people.records.RecordOfPerson;

/// Chooses among what sources say about a person: the value that was sent last.
public final class Latest {

    public static Optional<String> of(List<RecordOfPerson> records, Function<RecordOfPerson, Optional<String>> said) {
        return records.stream()
                .sorted(Comparator.comparing(
                                (RecordOfPerson record) -> record.saidAt().orElse(Instant.MIN))
                        .reversed())
                .flatMap(record -> said.apply(record).stream())
                .findFirst();
    }

    private Latest() {}
}
