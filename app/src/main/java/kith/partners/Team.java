package kith.partners;

import java.time.LocalDate;
import kith.partners.Organisation.State;

/// What a team is from a day on. A team that has closed covers nothing.
///
/// @param organisation the organisation that runs it; workers of other organisations can be in it too
public record Team(
        TeamKey key,
        LocalDate since,
        OrganisationCode organisation,
        String name,
        Coverage covers,
        DutyDesk dutyDesk,
        State state) {

    public Team {
        if (!key.isTeam()) {
            throw new IllegalArgumentException("No team has the key " + key);
        }
        if (!organisation.isStated()) {
            throw new IllegalArgumentException("A team belongs to an organisation");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("A team has a name");
        }
    }

    public static Team open(
            TeamKey key,
            LocalDate since,
            OrganisationCode organisation,
            String name,
            Coverage covers,
            DutyDesk dutyDesk) {
        return new Team(key, since, organisation, name, covers, dutyDesk, State.OPEN);
    }

    /// The same team, closed from a day on.
    public Team close(LocalDate on) {
        return new Team(key, on, organisation, name, Coverage.NOTHING, DutyDesk.NONE, State.CLOSED);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
