package kith.access;

import static kith.access.Role.ADMINISTRATOR;
import static kith.access.Role.GOVERNANCE;
import static kith.access.Role.OPERATOR;

import kith.ui.MenuEntry;
import org.springframework.stereotype.Component;

/// What the access module permits, and what the modules below it do, which cannot declare permissions themselves.
@Component
public final class AccessPermissions implements Permissions {

    public interface ReadLog extends Task {}

    public interface ReadPlaces extends Task {}

    public interface SetPlaces extends AdministrativeAction {}

    public interface SetTeams extends AdministrativeAction {}

    public interface ManageWorkers extends AdministrativeAction {}

    public interface ConfirmRoles extends AdministrativeAction {}

    public interface SetOwnLeave extends AdministrativeAction {}

    public static final TaskPermission<ReadLog> LOG = TaskPermission.showingPeople(
                    ReadLog.class,
                    "access.log",
                    "the log",
                    "Information governance leads read who looked at whom.",
                    Clause.role(GOVERNANCE))
            .inMenu("Access log", "/audit", 30);

    public static final TaskPermission<ReadPlaces> PLACES = TaskPermission.showingNobody(
                    ReadPlaces.class,
                    "places.read",
                    "the places of the borough",
                    "Everybody who signs in sees the borough's neighbourhoods, practices and areas.",
                    Clause.everybody())
            .inMenu("Neighbourhoods", "/places", 60, MenuEntry.Section.DATA);

    public static final TaskPermission<SetPlaces> SET_PLACES = TaskPermission.showingNobody(
            SetPlaces.class,
            "places.set",
            "setting the places of the borough",
            "Administrators and operators set the borough's places, and the day from which new neighbourhoods hold.",
            Clause.role(ADMINISTRATOR, OPERATOR));

    public static final TaskPermission<SetTeams> SET_TEAMS = TaskPermission.showingNobody(
                    SetTeams.class,
                    "access.teams",
                    "setting up teams",
                    "Administrators and operators add teams, and say what each team covers and how to reach its duty desk.",
                    Clause.role(ADMINISTRATOR, OPERATOR))
            .inMenu("Teams", "/administration/teams", 12, MenuEntry.Section.ADMINISTRATION);

    /// Shows no record of anybody: how much a worker has to do, and not for whom.
    public static final TaskPermission<ManageWorkers> MANAGE_WORKERS = TaskPermission.showingNobody(
                    ManageWorkers.class,
                    "access.workers",
                    "the people who sign in",
                    "Administrators add workers, give and end their roles, and say who covers for them.",
                    Clause.role(ADMINISTRATOR))
            .inMenu("Workers", "/administration/workers", 11, MenuEntry.Section.ADMINISTRATION);

    /// Whoever covers can open the worker's people, so it is somebody of their own team.
    public static final TaskPermission<SetOwnLeave> OWN_LEAVE = TaskPermission.showingNobody(
            SetOwnLeave.class,
            "access.own-leave",
            "one's own leave",
            "Workers who care for people say when they are away, and who of their own team covers for them.",
            Clause.role(Role.CARING));

    public static final TaskPermission<ConfirmRoles> CONFIRM_ROLES = TaskPermission.showingNobody(
                    ConfirmRoles.class,
                    "access.confirm-roles",
                    "roles that a second person confirms",
                    "Administrators and information governance leads confirm or decline who becomes one of them.",
                    Clause.role(ADMINISTRATOR, GOVERNANCE))
            .inMenu("Roles to confirm", "/administration/roles", 13, MenuEntry.Section.ADMINISTRATION);
}
