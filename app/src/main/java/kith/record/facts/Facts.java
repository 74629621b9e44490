package kith.record.facts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kith.access.PersonGrant;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.PersonField;
import kith.engine.feeds.facts.Fact;
import kith.kernel.London;
import kith.kernel.PartnerId;
import kith.kernel.reading.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What sources say of one person: needs, services, stays, contacts and conditions. It reads facts alone and opens
/// no block.
@Service
public class Facts {

    private static final Comparator<StatedFact> LATEST_FIRST = Comparator.comparing(
                    (StatedFact fact) -> fact.began().orElse(LocalDate.MIN), Comparator.reverseOrder())
            .thenComparing(StatedFact::words);

    private final FactStore store;
    private final Clock clock;

    Facts(FactStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The facts of these kinds that the grant opens and that are not withheld, latest first. The caller records
    /// who was shown.
    ///
    /// @param disclosure what the grant discloses of the person
    @Transactional(propagation = Propagation.MANDATORY)
    public List<StatedFact> of(PersonGrant granted, Disclosure disclosure, Set<Fact.Kind> kinds) {
        LocalDate today = London.today(clock);
        return store.all(granted).stream()
                .filter(row -> kinds.contains(row.factKind()))
                .filter(FactRow::isSaid)
                .filter(row -> disclosure.shows(field(row.factKind())))
                .map(row -> stated(row, disclosure, today))
                .sorted(LATEST_FIRST)
                .toList();
    }

    /// The statement that reads all facts of a person, for a page that sends several together.
    public Query<?> query(PersonGrant granted) {
        return store.allQuery(granted);
    }

    private static StatedFact stated(FactRow row, Disclosure disclosure, LocalDate today) {
        Optional<String> code = Optional.ofNullable(row.code());
        return new StatedFact(
                row.factKind(),
                Stream.ofNullable(row.words())
                        .filter(words -> !words.isBlank())
                        .findFirst()
                        .or(() -> code.map(known -> "code " + known))
                        .orElse("No description"),
                code,
                Optional.ofNullable(row.happened()).or(() -> Optional.ofNullable(row.recorded())),
                Optional.ofNullable(row.ended()),
                row.holdsOn(today),
                disclosure.source(new PartnerId(row.partner())));
    }

    private static PersonField field(Fact.Kind kind) {
        return switch (kind) {
            case CONDITION -> PersonField.CONDITION;
            case NEED, ALERT -> PersonField.CLINICAL_ENTRY;
            case ADMISSION, ATTENDANCE, CONTACT, EVENT -> PersonField.CONTACT;
            case SERVICE -> PersonField.LOCAL_SERVICE;
            case TENANCY -> PersonField.TENANCY;
            case NOTE -> PersonField.NOTE;
        };
    }
}
