package kith.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kith.engine.feeds.DataClass;
import kith.kernel.PersonId;
import org.springframework.stereotype.Service;

/// Decides who may see what, and writes down what was shown.
///
/// One plain rule for now: a signed-in worker sees people of their own neighbourhoods, and searches the borough with a
/// reason. Whoever asks must also call [#shown], in the transaction of the reading.
@Service
public class Grants {

    private static final Set<DataClass> ORDINARY = EnumSet.of(DataClass.NORMAL);

    /// One person's record. A viewer from elsewhere must have given a reason that still holds.
    public Access toPerson(Viewer viewer, Whereabouts person) {
        throw new UnsupportedOperationException();
    }

    /// The people of one neighbourhood, or (empty) those who are not placed.
    public Access toNeighbourhood(Viewer viewer, Optional<String> neighbourhood) {
        throw new UnsupportedOperationException();
    }

    /// The whole borough, for finding one person in it.
    public Access toSearch(Viewer viewer, Optional<Reason> reason) {
        throw new UnsupportedOperationException();
    }

    /// The whole borough's lists, for whoever runs the machine and for analysts of the partnership.
    public Access toBorough(Viewer viewer) {
        return new Access.Allowed(new Granted(viewer, new Basis("operator", "runs the machine"), ORDINARY));
    }

    /// What one run of an import turned away: it holds personal data.
    public Access toRejects(Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /// Keeps a reason for an hour, so that the person's pages open to this viewer.
    public void giveReason(Viewer viewer, PersonId person, Reason reason) {
        throw new UnsupportedOperationException();
    }

    /// Writes the audit row: who saw these people, what of them, and on what basis.
    public void shown(Granted granted, String what, Collection<PersonId> people) {
        throw new UnsupportedOperationException();
    }
}
