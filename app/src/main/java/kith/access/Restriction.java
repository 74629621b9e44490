package kith.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import kith.kernel.PersonId;

/// Something that keeps a viewer out whatever their role, relationship and reason: no sharing agreement in
/// force between controller and organisation, or a person's objection. The module that keeps the agreements or
/// the objections registers it as a bean. No module does yet, so nothing restricts.
public interface Restriction {

    /// The name it has in the log, as `objection`.
    String clause();

    boolean forbids(Viewer viewer, PersonId person, LocalDate on);

    /// The clauses of those that keep the viewer out.
    static Set<String> clauses(Collection<Restriction> all, Viewer viewer, PersonId person, LocalDate on) {
        return all.stream()
                .filter(restriction -> restriction.forbids(viewer, person, on))
                .map(Restriction::clause)
                .collect(Collectors.toSet());
    }
}
