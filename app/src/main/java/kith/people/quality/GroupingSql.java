package kith.people.quality;

/// How people are put into groups, in SQL. Each definition stands here once.
final class GroupingSql {

    /// The heading of an ethnic category of 2001.
    static final String ETHNIC_GROUP = """
            case when ethnicity in ('A', 'B', 'C') then 'white'
                            when ethnicity in ('D', 'E', 'F', 'G') then 'mixed'
                            when ethnicity in ('H', 'J', 'K', 'L') then 'asian'
                            when ethnicity in ('M', 'N', 'P') then 'black'
                            when ethnicity in ('R', 'S') then 'other'
                            else '' end""";

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

    private GroupingSql() {}
}
