package kith.people.quality;

import kith.access.Clause;
import kith.access.Permissions;
import kith.access.Task;
import kith.access.TaskPermission;
import kith.ui.MenuEntry;
import org.springframework.stereotype.Component;

/// Who sees how well records are matched.
@Component
public final class QualityPermissions implements Permissions {

    public interface ReadQuality extends Task {}

    public static final TaskPermission<ReadQuality> QUALITY = TaskPermission.showingNobody(
                    ReadQuality.class,
                    "people.quality",
                    "how well records are matched",
                    "Everybody who signs in sees how well records are matched.",
                    Clause.everybody())
            .inMenu("How well we match", "/matching", 70, MenuEntry.Section.DATA);
}
