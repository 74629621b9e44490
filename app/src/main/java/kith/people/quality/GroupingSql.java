package kith.people.quality;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import kith.engine.terms.EthnicGroup;

/// How people are put into groups, in SQL. Each definition stands here once.
final class GroupingSql {

    /// The group of an ethnic category; empty where none was stated.
    static final String ETHNIC_GROUP = "case " + ethnicGroups() + " else '' end";

    /// The age group of somebody of `years`.
    static final String AGE_GROUP = """
            case when years < 18 then '0-17'
                            when years < 40 then '18-39'
                            when years < 65 then '40-64'
                            when years < 85 then '65-84'
                            when years >= 85 then '85+'
                            else '' end""";

    /// Each group that a row is in: the name of the [Dimension], and of the group.
    static final String GROUPS_OF_A_ROW = """
            (values ('everybody', ''), ('ethnic_group', ethnic_group),
                    ('ethnic_category', ethnic_category), ('deprivation', deprivation),
                    ('age', age), ('sex', sex)) as sorted (dimension, whose)""";

    private static String ethnicGroups() {
        return Arrays.stream(EthnicGroup.values())
                .filter(group -> group != EthnicGroup.NOT_STATED)
                .map(group -> "when ethnicity in (%s) then '%s'".formatted(codes(group), group.key()))
                .collect(joining(" "));
    }

    private static String codes(EthnicGroup group) {
        return group.categories().stream()
                .map(category -> "'" + category.code() + "'")
                .collect(joining(", "));
    }

    private GroupingSql() {}
}
