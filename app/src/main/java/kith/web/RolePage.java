package kith.web;

import java.util.List;
import kith.access.workers.PractitionerRole;
import kith.access.workers.WorkingRoles.Described;
import kith.ui.Choice;
import kith.ui.Mistakes;

/// The roles that a worker has, and the one they work in now.
///
/// @param now the value of the choice they work in now
public record RolePage(List<Choice> choices, String now, Mistakes mistakes) {

    public RolePage {
        choices = List.copyOf(choices);
    }

    static RolePage of(List<Described> roles, PractitionerRole now, Mistakes mistakes) {
        return new RolePage(roles.stream().map(RolePage::choice).toList(), now.key(), mistakes);
    }

    /// Whether there is anything to choose.
    public boolean severalRoles() {
        return choices.size() > 1;
    }

    private static Choice choice(Described described) {
        PractitionerRole role = described.role();
        String where = described.where();
        return new Choice(
                role.key(), role.role().words(), where.isEmpty() ? "Your organisation is not recorded yet" : where);
    }
}
