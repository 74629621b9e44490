package kith.access.history;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.AccessPermissions.ReadLog;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.audit.AuditEntry;
import kith.access.audit.AuditLog;
import kith.access.audit.LogQuery;
import kith.access.audit.Logged;
import kith.kernel.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads the log of who saw whom. Reading it is logged too, with the people whom it names to the reader.
@Service
public class AccessHistory {

    /// An entry about more people than this names nobody, only how many they are.
    public static final int NAMED = 3;

    private static final int MATCHES = 50;

    private static final Comparator<LoggedPerson> BY_NAME = Comparator.comparing(LoggedPerson::name)
            .thenComparing(person -> person.birthDate().orElse(LocalDate.MIN));

    private final AuditLog log;
    private final ObjectProvider<LoggedPeople> people;
    private final Grants grants;

    AccessHistory(AuditLog log, ObjectProvider<LoggedPeople> people, Grants grants) {
        this.log = log;
        this.people = people;
        this.grants = grants;
    }

    /// Entries, latest first, and who the people are in those that name few.
    @Transactional
    public Entries found(TaskGrant<ReadLog> granted, LogQuery query) {
        List<Logged> entries = log.entries(query);
        Set<PersonId> named = new LinkedHashSet<>(query.people());
        entries.stream()
                .map(logged -> logged.entry().people())
                .filter(some -> some.size() <= NAMED)
                .forEach(named::addAll);
        Map<PersonId, LoggedPerson> known = people.getObject().named(granted, named).stream()
                .collect(Collectors.toMap(LoggedPerson::person, Function.identity()));
        grants.shown(granted, words(query), named);
        return new Entries(entries, known);
    }

    /// Entries for a file, latest first. The file names people by key.
    @Transactional
    public Entries export(TaskGrant<ReadLog> granted, LogQuery query) {
        List<Logged> entries = log.entries(query);
        Set<PersonId> named = entries.stream()
                .flatMap(logged -> logged.entry().people().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<PersonId, LoggedPerson> known = people.getObject().named(granted, named).stream()
                .collect(Collectors.toMap(LoggedPerson::person, Function.identity()));
        grants.exported(granted, words(query), named);
        return new Entries(entries, known);
    }

    /// Whom somebody may mean who looks for entries about a person. It is logged as a search.
    @Transactional
    public List<LoggedPerson> matching(TaskGrant<ReadLog> granted, String numberOrName) {
        List<LoggedPerson> found = people.getObject().matching(granted, numberOrName, MATCHES);
        grants.found(granted, numberOrName, ids(found));
        return found;
    }

    private static List<PersonId> ids(Collection<LoggedPerson> people) {
        return people.stream().map(LoggedPerson::person).toList();
    }

    private static String words(LogQuery query) {
        String whose = query.workers().stream()
                .map(worker -> "the log of " + worker)
                .findFirst()
                .orElse("the log");
        return query.people().isEmpty() ? whose : whose + ", who looked at one person";
    }

    /// @param people whom the entries name, as far as anything is recorded of them
    public record Entries(List<Logged> entries, Map<PersonId, LoggedPerson> people) {

        public Entries {
            entries = List.copyOf(entries);
            people = Map.copyOf(people);
        }

        /// Those of an entry's people of whom anything is recorded, by name. The order in which a list showed them can
        /// say something that the reader of the log may not know.
        public List<LoggedPerson> of(AuditEntry entry) {
            return entry.people().stream()
                    .flatMap(person -> Stream.ofNullable(people.get(person)))
                    .sorted(BY_NAME)
                    .toList();
        }
    }
}
