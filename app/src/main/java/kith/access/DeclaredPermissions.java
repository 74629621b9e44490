package kith.access;

import java.util.Comparator;
import java.util.List;
import kith.access.AccessRules.Answer;
import kith.access.AccessRules.Request;
import kith.ui.MenuEntry;
import kith.ui.NotThere;
import kith.ui.Refused;
import org.springframework.stereotype.Service;

/// The permissions that all modules declare: what a route asks by its key, and the menu that a viewer has.
@Service
public class DeclaredPermissions {

    private final List<Permission> declared;
    private final Recorder log;

    DeclaredPermissions(List<Permissions> modules, Recorder log) {
        this.declared =
                modules.stream().flatMap(module -> module.declared().stream()).toList();
        this.log = log;
    }

    /// Turns away, before anything is asked for, a viewer whom the permission of a route can never let in. It
    /// logs the refusal.
    public void admit(Viewer viewer, String key) {
        Permission permission = declared.stream()
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No module declares the permission " + key));
        AccessRules.refusedWhateverElse(viewer, permission).ifPresent(refusal -> {
            log.refused(viewer, permission, refusal.clause(), permission.object(), List.of());
            throw permission instanceof PersonPermission ? new NotThere() : new Refused(permission.sentence());
        });
    }

    /// The menu of a viewer: an entry for every permission that has one and that they have.
    public List<MenuEntry> menu(Viewer viewer) {
        return declared.stream()
                .filter(permission -> !(AccessRules.decide(Request.of(viewer, permission)) instanceof Answer.Refuse))
                .flatMap(permission -> permission.menuEntry().stream())
                .distinct()
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
    }
}
