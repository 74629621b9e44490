package kith.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Code that passes a grant of the wrong kind does not compile.
@SuppressWarnings("InlineFormatString") // the source reads better apart
class TypedGrantsTest {

    @TempDir
    static Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "review.open(mayReview, key);",
                "search.search(maySearch, looked);",
                "lists.caseload(mayList, question);",
                "lists.find(mayListEverybody, day, Optional.empty(), (one, sources) -> {});",
                "lists.somebody(mayOpen, day, disclosure);",
                "people.records(mayOpen, disclosure);",
                "contributions.timeline(mayOpen, records, disclosure);",
                "history.matching(mayReadLog, \"Mary\");",
                "byHand.add(mayAdd, who);",
                "matcher.matchEverybody(mayMatch, Optional.empty(), text -> {});",
                "grants.doing(mayMatch, \"matching\");"
            })
    void a_grant_of_the_right_kind_compiles(String statement) {
        assertThat(problems(statement)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "review.open(maySearch, key);",
                "review.open(mayOpen, key);",
                "review.open(mayMatch, key);",
                "search.search(mayReview, looked);",
                "search.search(mayAdd, looked);",
                "lists.caseload(mayListEverybody, question);",
                "lists.caseload(mayOpen, question);",
                "lists.find(mayList, day, Optional.empty(), (one, sources) -> {});",
                "lists.somebody(mayList, day, disclosure);",
                "lists.somebody(maySearch, day, disclosure);",
                "lists.conditions(mayListEverybody, day, disclosure);",
                "people.records(mayList, disclosure);",
                "people.records(mayReview, disclosure);",
                "contributions.timeline(mayReview, records, disclosure);",
                "history.matching(mayOpen, \"Mary\");",
                "history.matching(mayReview, \"Mary\");",
                "byHand.add(maySearch, who);",
                "matcher.matchEverybody(mayListEverybody, Optional.empty(), text -> {});",
                "grants.doing(maySearch, \"matching\");",
                "grants.shown(mayList, \"a person\");"
            })
    void a_grant_of_another_kind_does_not_compile(String statement) {
        assertThat(problems(statement))
                .singleElement()
                .asString()
                .containsAnyOf("incompatible", "cannot be applied", "no suitable method")
                .as("The grant is what does not fit")
                .contains("Grant");
    }

    @Test
    void nobody_else_makes_a_grant() {
        assertThat(problems("new PersonGrant(null, null, null, null, null);"))
                .singleElement()
                .asString()
                .containsAnyOf("not public", "private", "package-private");
    }

    private static List<String> problems(String statement) {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        StandardJavaFileManager files = compiler.getStandardFileManager(problems, Locale.UK, null);
        CompilationTask task = compiler.getTask(
                new StringWriter(),
                files,
                problems,
                List.of(
                        "-proc:none",
                        "-Xlint:none",
                        "-implicit:none",
                        "-d",
                        folder.toString(),
                        "-cp",
                        System.getProperty("java.class.path")),
                null,
                List.of(new Source(SOURCE.formatted(statement))));
        task.call();
        return problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .map(problem -> problem.getMessage(Locale.UK))
                .toList();
    }

    private static final String SOURCE = """
            package elsewhere;

            import java.time.LocalDate;
            import java.util.*;
            import kith.access.*;
            import kith.access.AccessPermissions.ReadLog;
            import kith.access.disclosure.Disclosure;
            import kith.access.history.AccessHistory;
            import kith.intake.*;
            import kith.intake.byhand.*;
            import kith.intake.IntakePermissions.AddPerson;
            import kith.kernel.RecordId;
            import kith.people.linkage.*;
            import kith.people.linkage.LinkagePermissions.*;
            import kith.people.records.*;
            import kith.people.review.*;
            import kith.people.search.*;
            import kith.people.search.SearchPermissions.SearchPeople;
            import kith.population.*;
            import kith.population.PopulationPermissions.*;
            import kith.record.*;

            class Caller {
                void call(
                        PersonGrant mayOpen, SetGrant<ListCaseload> mayList, SetGrant<ListEverybody> mayListEverybody,
                        TaskGrant<ReviewMatches> mayReview, TaskGrant<SearchPeople> maySearch,
                        TaskGrant<MatchEverybody> mayMatch, TaskGrant<AddPerson> mayAdd, TaskGrant<ReadLog> mayReadLog,
                        Review review, PersonSearch search, Lists lists, People people, Contributions contributions,
                        AccessHistory history, ByHand byHand, Matcher matcher, Grants grants, PairKey key, Search looked,
                        Question question, LocalDate day, List<RecordId> records, NewPerson who, Disclosure disclosure) {
                    %s
                }
            }
            """;

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        private Source(String text) {
            super(URI.create("string:///elsewhere/Caller.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
