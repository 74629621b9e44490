package kith.intake;

import static kith.access.Role.ADMINISTRATOR;
import static kith.access.Role.COORDINATOR;
import static kith.access.Role.GP;
import static kith.access.Role.LINK_WORKER;
import static kith.access.Role.MENTAL_HEALTH;
import static kith.access.Role.NURSE;
import static kith.access.Role.OPERATOR;
import static kith.access.Role.PRACTICE_STAFF;
import static kith.access.Role.SOCIAL_WORKER;

import kith.access.AdministrativeAction;
import kith.access.Clause;
import kith.access.Permissions;
import kith.access.Task;
import kith.access.TaskPermission;
import kith.ui.MenuEntry;
import org.springframework.stereotype.Component;

/// Who imports records, takes imports back, and adds a person by hand.
@Component
public final class IntakePermissions implements Permissions {

    public interface ReadRuns extends Task {}

    public interface ImportRecords extends AdministrativeAction {}

    public interface TryImport extends AdministrativeAction {}

    public interface UndoRun extends AdministrativeAction {}

    public interface AddPerson extends Task {}

    public static final TaskPermission<ReadRuns> RUNS = TaskPermission.showingNobody(
                    ReadRuns.class,
                    "intake.runs",
                    "the imports",
                    "Everybody who signs in sees which imports there were, and how they ended.",
                    Clause.everybody())
            .inMenu("Feeds and imports", "/imports", 40, MenuEntry.Section.DATA);

    public static final TaskPermission<ImportRecords> IMPORT = TaskPermission.showingNobody(
            ImportRecords.class,
            "intake.import",
            "bringing records in",
            "Administrators and operators import records.",
            Clause.role(ADMINISTRATOR, OPERATOR));

    public static final TaskPermission<TryImport> DRY_RUN = TaskPermission.showingNobody(
            TryImport.class,
            "intake.dry-run",
            "a dry run of an import",
            "Administrators and operators try an import without storing anything.",
            Clause.role(ADMINISTRATOR, OPERATOR));

    public static final TaskPermission<UndoRun> UNDO = TaskPermission.showingNobody(
            UndoRun.class,
            "intake.undo",
            "taking an import back",
            "Administrators and operators undo an import.",
            Clause.role(ADMINISTRATOR, OPERATOR));

    public static final TaskPermission<AddPerson> ADD = TaskPermission.showingPeople(
            AddPerson.class,
            "intake.add",
            "adding a person by hand",
            "Workers in health and social care add a person by hand, and take back what they added. They say why.",
            Clause.reason(
                    "To add a person by hand, or to take them back, say why. Your reason is recorded.",
                    COORDINATOR,
                    LINK_WORKER,
                    GP,
                    PRACTICE_STAFF,
                    NURSE,
                    SOCIAL_WORKER,
                    MENTAL_HEALTH));
}
