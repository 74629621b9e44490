package kith.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kith.access.Grants;
import kith.access.Purpose;
import kith.access.Reason;
import kith.access.Role;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.coordination.people.ListedPeople;
import kith.coordination.people.ListedPerson;
import kith.coordination.people.PeopleList;
import kith.coordination.people.PeopleListPermissions;
import kith.coordination.people.PeopleListPermissions.ListPeople;
import kith.coordination.people.PeopleQuestion;
import kith.engine.feeds.Feeds;
import kith.intake.Intake;
import kith.intake.runs.Progress;
import kith.kernel.WorkerId;
import kith.people.search.FoundPerson;
import kith.people.search.SearchPermissions;
import kith.people.search.web.SearchForm;
import kith.people.search.web.SearchReading;
import kith.testing.CountedStatements;
import kith.ui.reasons.ReasonKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A worker with 41 relationships among more people of one name. What access costs does not grow with them, and pages
/// show each person once, in one order.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import(CountedStatements.class)
class ManyRelationshipsTest {

    private static final Viewer OPERATOR =
            Viewer.of(new WorkerId(0), "operator", Role.OPERATOR, Set.of(), Purpose.ADMINISTRATION);
    private static final int PEOPLE = 60;
    private static final int RELATIONSHIPS = 41;
    private static final int ON_A_PAGE = 10;

    private static long workers = 900;

    private final WorkerId worker = new WorkerId(++workers);
    private final Viewer adam = Viewer.of(worker, "adam", Role.LINK_WORKER, Set.of(), Purpose.DIRECT_CARE);

    @Autowired
    private Intake intake;

    @Autowired
    private Grants grants;

    @Autowired
    private PeopleList people;

    @Autowired
    private SearchReading searching;

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void many_people_have_one_name(@TempDir Path folder) throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            lines.add("""
                    {"resourceType":"Patient","id":"many-%d","birthDate":"19%02d-03-%02d","name":[{"family":"Adeyemi","given":["Person%d"]}]}\
                    """.formatted(i, 20 + i, 1 + i % 28, i));
        }
        Path file = Files.write(folder.resolve("Bulk.ndjson"), lines);
        intake.take(OPERATOR, Feeds.at(file, "practice-of-many", null).getFirst(), Intake.Mode.KEEP, Progress.SILENT);
    }

    @Test
    void a_search_finds_the_same_people_in_the_same_order_with_the_same_number_of_statements() {
        relate(1);
        found();
        List<String> withOne = found();
        int statements = CountedStatements.ofThePage().size();

        relate(RELATIONSHIPS);

        assertThat(found()).isEqualTo(withOne).isNotEmpty();
        assertThat(CountedStatements.ofThePage()).hasSize(statements);
    }

    @Test
    void pages_of_the_list_show_each_of_them_once_in_one_order_with_the_same_number_of_statements() {
        relate(1);
        page(1, ON_A_PAGE);
        page(1, ON_A_PAGE);
        int statements = CountedStatements.ofThePage().size();

        relate(RELATIONSHIPS);
        List<UUID> paged = new ArrayList<>();
        for (int page = 1; page <= 1 + RELATIONSHIPS / ON_A_PAGE; page++) {
            paged.addAll(page(page, ON_A_PAGE));
            assertThat(CountedStatements.ofThePage()).hasSize(statements);
        }

        assertThat(paged).hasSize(RELATIONSHIPS).doesNotHaveDuplicates().isEqualTo(page(1, PEOPLE));
    }

    private List<String> found() {
        TaskGrant<SearchPermissions.SearchPeople> granted = grants.decide(
                        adam, SearchPermissions.SEARCH, new Reason(ReasonKind.CONTACT, "rang us today"))
                .orRefuse();
        SearchForm form = new SearchForm(null, "Adeyemi", null, null, null, null, "contact", "rang us today");
        CountedStatements.forget();
        return searching.find(granted, form).people().stream()
                .map(FoundPerson::key)
                .map(UUID::toString)
                .toList();
    }

    private List<UUID> page(int page, int onAPage) {
        TaskGrant<ListPeople> granted =
                grants.decide(adam, PeopleListPermissions.LIST).orRefuse();
        CountedStatements.forget();
        ListedPeople listed = people.people(
                granted,
                new PeopleQuestion(
                        PeopleQuestion.Whose.EVERYBODY,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        PeopleQuestion.Alerts.ANY,
                        Optional.empty(),
                        PeopleQuestion.Contact.ANY,
                        PeopleQuestion.Order.NAME,
                        page,
                        onAPage));
        return listed.people().stream().map(ListedPerson::key).toList();
    }

    /// Gives the worker relationships with so many of them in all.
    private void relate(int most) {
        db.sql("""
                insert into access.relationship (worker, person, kind, source, since, until)
                select :worker, person, 'case', 'a case of the test', '2026-01-01', 'infinity'
                  from (select person
                          from population.summary
                         where family_name = 'Adeyemi'
                         order by person
                         limit :most) first
                 where not exists (select
                                     from access.relationship
                                    where worker = :worker
                                      and relationship.person = first.person)
                """).param("worker", worker.value()).param("most", most).update();
    }
}
