package kith;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import kith.access.disclosure.Disclosed;
import kith.access.disclosure.SourceIdentity;
import kith.kernel.PartnerId;
import kith.ui.Names;
import org.junit.jupiter.api.Test;

/// Nothing about a person reaches a view but through the disclosure filter.
class DisclosureRulesTest {

    private static final Set<Class<?>> DISCLOSED = Set.of(
            Disclosed.Shown.class, Disclosed.Withheld.class, SourceIdentity.Named.class, SourceIdentity.OfKind.class);

    /// Views about people. Pages about feeds and imports name partners, and nobody.
    private static final String[] VIEWS_ABOUT_PEOPLE = {
        "kith.web.person..", "kith.record.web..", "kith.people..web..", "kith.population.web.."
    };

    private static final JavaClasses KITH = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kith");

    @Test
    void only_the_filter_makes_a_disclosed_value() {
        noClasses()
                .that()
                .resideOutsideOfPackage("kith.access.disclosure")
                .should()
                .callConstructorWhere(DescribedPredicate.describe(
                        "a disclosed value is made",
                        call -> DISCLOSED.stream().anyMatch(call.getTargetOwner()::isEquivalentTo)))
                .check(KITH);
    }

    @Test
    void a_view_about_people_names_a_source_as_the_filter_gives_it() {
        noClasses()
                .that()
                .resideOutsideOfPackages("kith.access.disclosure", "kith.intake.web", "kith.ui")
                .should()
                .callMethod(Names.class, "partner", PartnerId.class)
                .orShould()
                .callMethod(Names.class, "partner", String.class)
                .check(KITH);
    }

    @Test
    void a_view_about_people_never_holds_the_number_of_a_partner() {
        noClasses()
                .that()
                .resideInAnyPackage(VIEWS_ABOUT_PEOPLE)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(PartnerId.class)
                .check(KITH);
    }

    /// Whereabouts are together in a record that is itself disclosed.
    @Test
    void what_a_facade_says_of_where_somebody_is_passed_the_filter() {
        fields().that()
                .haveNameMatching("practice|area21|area11|postcode|address|phone|email|localId|partner")
                .and()
                .areDeclaredInClassesThat(DescribedPredicate.describe(
                        "are public records about people",
                        type -> type.isRecord()
                                && type.getModifiers().contains(JavaModifier.PUBLIC)
                                && type.getPackageName().matches("kith\\.(people|record|population)\\b.*")
                                && !HOLD_NOBODY_ELSE.contains(type.getName().replaceFirst(".*\\.", ""))))
                .should()
                .haveRawType(DescribedPredicate.describe(
                        "disclosed",
                        (JavaClass type) -> type.isEquivalentTo(Disclosed.class)
                                || type.isEquivalentTo(SourceIdentity.class)
                                || type.isPrimitive()))
                .check(KITH);
    }

    /// What a worker typed, what an import brings or a truth file says, whereabouts that are disclosed as a whole,
    /// and what only the packages of one module can reach.
    private static final Set<String> HOLD_NOBODY_ELSE = Set.of(
            "AbsentItems$Gone",
            "Incoming",
            "KnownRecord",
            "Pair$Side$Whereabouts",
            "PersonSummary$Place",
            "RecordOfPerson$Whereabouts",
            "Search",
            "SearchForm",
            "StoredLabels$RecordOfPartner",
            "StoredSummary",
            "Truth$Line");
}
