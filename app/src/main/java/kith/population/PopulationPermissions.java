package kith.population;

import static kith.access.Role.COORDINATOR;
import static kith.access.Role.GP;
import static kith.access.Role.LINK_WORKER;
import static kith.access.Role.MENTAL_HEALTH;
import static kith.access.Role.NURSE;
import static kith.access.Role.OPERATOR;
import static kith.access.Role.PRACTICE_STAFF;
import static kith.access.Role.SOCIAL_WORKER;

import kith.access.Clause;
import kith.access.Permissions;
import kith.access.SetPermission;
import kith.access.Task;
import kith.access.TaskPermission;
import kith.ui.MenuEntry;
import org.springframework.stereotype.Component;

/// Who sees the borough's figures, and who lists people.
@Component
public final class PopulationPermissions implements Permissions {

    public interface ReadFigures extends Task {}

    public interface ReadCatalogue extends Task {}

    public interface ListCaseload extends Task {}

    public interface ListEverybody extends Task {}

    public static final TaskPermission<ReadFigures> FIGURES = TaskPermission.showingNobody(
                    ReadFigures.class,
                    "population.figures",
                    "the figures of the borough",
                    "Everybody who signs in sees the borough's figures.",
                    Clause.everybody())
            .inMenu("Borough", "/", 5, MenuEntry.Section.DATA);

    public static final TaskPermission<ReadCatalogue> CATALOGUE = TaskPermission.showingNobody(
                    ReadCatalogue.class,
                    "population.catalogue",
                    "the catalogue of conditions",
                    "Everybody who signs in sees which conditions are looked for, and by which codes.",
                    Clause.everybody())
            .inMenu("Conditions", "/catalogue", 50, MenuEntry.Section.DATA);

    /// The list of one neighbourhood. It never shows somebody whom the viewer may not open.
    public static final SetPermission<ListCaseload> CASELOAD = SetPermission.of(
            ListCaseload.class,
            "population.caseload",
            "the caseload of a neighbourhood",
            "Care coordinators see the caseload of the neighbourhoods they cover. To find somebody elsewhere, search.",
            Clause.coverage(COORDINATOR),
            Clause.rows("practice-list", Clause.Rows.ON_PRACTICE_LIST, GP, PRACTICE_STAFF),
            Clause.rows("relationship", Clause.Rows.RELATED, LINK_WORKER, NURSE, SOCIAL_WORKER, MENTAL_HEALTH),
            Clause.role(OPERATOR));

    /// The list of those whose practice and area are in no neighbourhood, and of those whose address is
    /// protected.
    public static final SetPermission<ListCaseload> NOT_PLACED = SetPermission.of(
            ListCaseload.class,
            "population.not-placed",
            "the people who are not placed",
            "Workers in health and social care see the people who belong to no neighbourhood, and say why.",
            Clause.reason(
                    "These people belong to no neighbourhood. Say why you need to see them. Your reason is recorded.",
                    COORDINATOR,
                    LINK_WORKER,
                    GP,
                    PRACTICE_STAFF,
                    NURSE,
                    SOCIAL_WORKER,
                    MENTAL_HEALTH),
            Clause.role(OPERATOR));

    public static final SetPermission<ListEverybody> EVERYBODY = SetPermission.of(
            ListEverybody.class,
            "population.find",
            "the people of the borough",
            "Operators list people across the borough. Nobody who signs in does.",
            Clause.role(OPERATOR));
}
