package kith.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Consumer;
import kith.Kith;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.workers.Workers;
import kith.people.linkage.LinkagePermissions;
import kith.people.linkage.LinkagePermissions.MatchEverybody;
import kith.people.linkage.Matcher;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// How well records are matched is there for everybody who signs in: before the first run, after one that
/// nobody can check yet, and after one that is measured by the truth. The borough is its own, because a model
/// in force changes what the other journeys find.
@SpringBootTest(
        classes = {Kith.class, DemonstrationBorough.class},
        properties = "spring.application.name=how-well-we-match",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(Browsing.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HowWellWeMatchTest {

    private static final Consumer<String> IN_SILENCE = _ -> {};

    @LocalServerPort
    private int port;

    @Autowired
    private DemonstrationBorough borough;

    @Autowired
    private Matcher matcher;

    @Autowired
    private Grants grants;

    @Test
    @Order(1)
    void somebody_finds_that_nothing_was_matched_yet(Chromium browser) {
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.TOM);
            tab.follow("About the data");
            tab.follow("How well we match");
            tab.sees("How well we match", "matching-nothing");
            assertThat(tab.text()).contains("No match model is in use");
            tab.hasNoComplaints();
        }
    }

    @Test
    @Order(2)
    void a_coordinator_reads_how_a_check_is_weighed_rules_on_it_and_reads_what_decisions_say(Chromium browser) {
        matcher.matchEverybody(operator(), Optional.empty(), IN_SILENCE);
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.AMARA);
            tab.follow("Possible duplicates");
            assertThat(tab.text()).contains("We link records from a match probability of");
            tab.isInOrder("matching-dial");
            tab.follow("Quality check");
            assertThat(tab.text()).contains("A check: drawn by chance, to see how well records are matched");
            tab.isInOrder("matching-check");
            tab.page().getByText("Match weight:").click();
            assertThat(tab.page().locator("details[open]").innerText())
                    .contains("Before comparing", "Given name", "Total");
            tab.isInOrder("matching-check-weighed");
            tab.page().getByLabel("I know the person").check();
            tab.press("The same person");
            tab.waitsFor("Decided: the same person.");

            tab.goTo("/matching");
            tab.sees("How well we match", "matching-undecided");
            assertThat(tab.text()).contains("1 has been decided", "Too few to tell", "the true recall is lower");
            tab.hasNoComplaints();
        }
    }

    @Test
    @Order(3)
    void everybody_sees_where_it_is_worst_and_all_of_it_works_without_scripts(Chromium browser) {
        borough.truth(truth -> matcher.matchEverybody(operator(), Optional.of(truth), IN_SILENCE));
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.AMARA);
            tab.goTo("/matching");
            tab.sees("How well we match", "matching");
            assertThat(tab.text())
                    .contains(
                            "These figures are exact",
                            "Recall is lowest for",
                            "Ethnic category",
                            "Deprivation of where they live",
                            "Earlier runs");
            tab.hasNoComplaints();

            tab.forceColours();
            String ink = tab.style("body", "color");
            assertThat(tab.style("body", "background-color")).isNotEqualTo(ink);
            assertThat(tab.style(".kith-plot text", "fill")).isEqualTo(ink);
            assertThat(tab.style(".kith-plot line", "stroke")).isEqualTo(ink);
            assertThat(tab.style(".kith-plot circle", "fill")).isEqualTo(ink);
        }
        try (Tab tab = Tab.withoutScripts(browser, site(), Tab.NARROW)) {
            tab.signIn(DemonstrationBorough.RUTH);
            tab.goTo("/matching");
            assertThat(tab.text()).contains("Recall is lowest for");
        }
    }

    private TaskGrant<MatchEverybody> operator() {
        return grants.decide(Workers.operator(), LinkagePermissions.MATCH).orRefuse();
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
