package kith;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.access.Grant;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.SetGrant;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.kernel.Id;
import kith.kernel.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;

/// What the compiler does not hold us to.
class HouseRulesTest {

    private static final Set<Class<?>> GRANTS = Set.of(PersonGrant.class, SetGrant.class, TaskGrant.class);

    /// Modules whose stores hold what is known of people.
    private static final String[] ABOUT_PEOPLE = {
        "kith.people..", "kith.record..", "kith.population..", "kith.coordination.."
    };

    /// Work on people that shows nobody anything.
    private static final Set<String> SHOW_NOBODY = Set.of(
            "People.lock",
            "Population.affect",
            "Population.refresh",
            "Population.refreshAfter",
            "PeopleLock.lock",
            "Relationships.begin",
            "Relationships.kinds",
            "Relationships.kindsQuery",
            "Relationships.joined",
            "Relationships.parted");

    private static final Set<Class<?>> SAYS_NOTHING = Set.of(
            void.class, boolean.class, int.class, long.class, Boolean.class, Integer.class, Long.class, Optional.class);

    private static final Pattern HOLDS_NAMES =
            Pattern.compile("record \\w+\\([^)]*\\b(nhsNumber|familyName)\\b[^)]*\\)");

    private static final Pattern PARAMETER = Pattern.compile("(?m)^@param ");

    private static final JavaClasses KITH = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kith");

    @Test
    void only_access_makes_a_grant() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Grants.class, SetGrant.class, TaskGrant.class)
                .should()
                .callConstructorWhere(DescribedPredicate.describe(
                        "a grant is made", call -> GRANTS.stream().anyMatch(call.getTargetOwner()::isEquivalentTo)))
                .check(KITH);
    }

    @Test
    void a_store_says_nothing_about_people_without_a_grant() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Store")
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(ABOUT_PEOPLE)
                .and()
                .areNotPrivate()
                .and(DescribedPredicate.describe("say something", HouseRulesTest::saysSomething))
                .and(except(ReadWithoutGrant.BY_THE_IMPORT))
                .and(except(ReadWithoutGrant.SHOWS_NOBODY_YET))
                .should(takeOneOf(Grant.class, PersonGrant.class, SetGrant.class, TaskGrant.class))
                .allowEmptyShould(true)
                .check(KITH);
    }

    @Test
    void a_facade_asked_about_a_person_is_told_who_is_looking() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and()
                .arePublic()
                .and(DescribedPredicate.describe("take a person", method -> takes(method, PersonId.class)))
                .and(except(SHOW_NOBODY))
                .should(takeOneOf(Viewer.class, Grant.class, PersonGrant.class, SetGrant.class, TaskGrant.class))
                .check(KITH);
    }

    @Test
    void names_say_what_a_thing_is_and_not_what_layer_it_is_in() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Processor|Impl|Dto|DTO|Entity|Service|Repository)")
                .check(KITH);
    }

    @Test
    void stores_and_rows_stay_inside_their_module() {
        classes()
                .that()
                .haveNameMatching(".*[a-z](Store|Row)")
                .should()
                .notBePublic()
                .check(KITH);
    }

    @Test
    void time_comes_from_the_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("kith.kernel..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(KITH.that(DescribedPredicate.describe(
                        "belong to the application",
                        type -> !type.getPackageName().matches("kith\\.(engine|borough|bench)\\b.*"))));
    }

    /// The view resolver gives a page its record and nothing else.
    @Test
    void a_page_template_takes_its_page_record_alone() throws IOException {
        Path templates = Path.of("src", "main", "jte");
        try (Stream<Path> files = Files.walk(templates)) {
            List<Path> pages = files.filter(file -> file.toString().endsWith(".jte"))
                    .filter(file -> text(file).contains("@template.ui.page("))
                    .filter(file -> !text(file).contains("@param Content body"))
                    .toList();

            assertThat(pages)
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(PARAMETER.matcher(text(page)).results())
                            .as("parameters of %s", templates.relativize(page))
                            .hasSizeLessThanOrEqualTo(1));
        }
    }

    @Test
    void london_is_named_in_one_class() throws IOException {
        assertThat(sources().stream()
                        .filter(file -> text(file).contains("Europe/London"))
                        .map(Path::getFileName))
                .extracting(Path::toString)
                .containsExactly("London.java");
    }

    @Test
    void what_holds_a_persons_names_does_not_print_them() throws IOException {
        assertThat(sources().stream()
                        .filter(file -> HOLDS_NAMES.matcher(text(file)).find())
                        .filter(file -> !text(file).contains("String toString()")))
                .isEmpty();
    }

    private static boolean saysSomething(JavaMethod method) {
        return method.getReturnType().getAllInvolvedRawTypes().stream()
                .map(JavaClass::getBaseComponentType)
                .anyMatch(type -> SAYS_NOTHING.stream().noneMatch(type::isEquivalentTo)
                        && !type.isAssignableTo(Collection.class)
                        && !type.isAssignableTo(Map.class)
                        && !type.isAssignableTo(Id.class));
    }

    private static boolean takes(JavaMethod method, Class<?> wanted) {
        return method.getParameterTypes().stream()
                .map(JavaType::getAllInvolvedRawTypes)
                .flatMap(Set::stream)
                .anyMatch(type -> type.isEquivalentTo(wanted));
    }

    private static DescribedPredicate<JavaMethod> except(Set<String> named) {
        return DescribedPredicate.describe("are not among " + named, method -> !named.contains(name(method)));
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static ArchCondition<JavaMethod> takeOneOf(Class<?>... wanted) {
        return new ArchCondition<>("take one of " + List.of(wanted)) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean takes = Stream.of(wanted).anyMatch(each -> takes(method, each))
                        || method.getModifiers().contains(JavaModifier.SYNTHETIC);
                events.add(new SimpleConditionEvent(method, takes, method.getFullName()));
            }
        };
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
