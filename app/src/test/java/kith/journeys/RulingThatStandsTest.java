package kith.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.Kith;
import kith.access.Grants;
import kith.access.Viewer;
import kith.access.workers.Workers;
import kith.access.workers.WorkingRoles;
import kith.borough.setting.ErrorRates;
import kith.kernel.RecordId;
import kith.people.linkage.ClericalDecisions;
import kith.people.linkage.LinkagePermissions;
import kith.people.linkage.decisions.MatchDecision;
import kith.people.linkage.decisions.RecordPair;
import kith.testing.Viewers;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A doubtful pair is looked at, ruled on, and stays as it was ruled whatever partners send afterwards.
@SpringBootTest(
        classes = {Kith.class, DemonstrationBorough.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(Browsing.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RulingThatStandsTest {

    /// Three times as many slips of every sort, at other people.
    private static final ErrorRates OTHER_SLIPS = new ErrorRates(
            new ErrorRates.Names(0.02, 0.04, 0.05, 0.005, 0.5, 0.1, 0.02),
            new ErrorRates.Births(0.004, 0.006, 0.003, 0.002),
            new ErrorRates.Places(0.08, 0.02, 0.1),
            new ErrorRates.Numbers(0.02, 0.001, 0.001, 0.2, 0.5, 0.1),
            ErrorRates.DEFAULT.byGroup());

    @LocalServerPort
    private int port;

    @Autowired
    private DemonstrationBorough borough;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Workers workers;

    @Autowired
    private WorkingRoles roles;

    @Autowired
    private Grants grants;

    @Autowired
    private ClericalDecisions rulings;

    @Test
    @Order(1)
    void a_doubtful_pair_is_ruled_not_the_same_and_stays_two_people_whatever_is_sent(Chromium browser) {
        Couple couple = sameNameOtherBirthday();
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            signIn(tab, DemonstrationBorough.AMARA);
            tab.follow("Possible duplicates");
            sees(tab, "Possible duplicates", "review");

            tab.press("Start with the next pair");
            sees(tab, "one person?", "review-pair");
            tab.page().keyboard().press("l");
            tab.waitsFor("This pair will come back tomorrow.");

            tab.goTo("/review/" + couple.key());
            assertThat(tab.text()).contains("Same NHS number, but the birth dates differ");
            sees(tab, "Are these one person?", "review-pair-number");
            tab.page().getByLabel("I asked the person").check();
            tab.page().keyboard().press("n");
            tab.waitsFor("Decided: not the same person.");
            sees(tab, "", "review-next");

            tab.follow("Possible duplicates");
            tab.follow("See and undo recent decisions");
            assertThat(tab.text()).contains("Not the same", "Amara Diallo", "I asked the person");
            sees(tab, "Decisions", "review-rulings");
            tab.hasNoComplaints();
        }
        assertThat(areOne(couple)).isFalse();

        borough.send(OTHER_SLIPS);
        assertThat(areOne(couple)).isFalse();

        borough.send(ErrorRates.NONE);
        assertThat(wouldBeOneByTheRule(couple)).isTrue();
        assertThat(areOne(couple)).isFalse();
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            signIn(tab, DemonstrationBorough.AMARA);
            tab.goTo("/review/" + couple.key());
            sees(tab, "This pair is no longer on the list", "review-settled");

            tab.goTo("/review/rulings");
            tab.page().locator(".kith-ruling summary").first().click();
            tab.page().getByLabel("Why are you undoing it?").first().fill("It was one woman after all");
            tab.press("Undo");
            assertThat(tab.text()).contains("Undone by Amara Diallo", "It was one woman");
            sees(tab, "Decisions", "review-taken-back");
        }
        assertThat(areOne(couple)).isTrue();
    }

    @Test
    @Order(2)
    void all_of_it_works_without_scripts_and_nobody_else_is_shown_a_pair_that_somebody_has(Chromium browser) {
        borough.send(ErrorRates.DEFAULT);
        try (Tab hers = Tab.withoutScripts(browser, site(), Tab.NARROW);
                Tab his = Tab.withoutScripts(browser, site(), Tab.NARROW)) {
            signIn(hers, DemonstrationBorough.AMARA);
            signIn(his, DemonstrationBorough.BEN);
            hers.goTo("/review");
            hers.press("Start with the next pair");
            String path = hers.page().url().substring(site().length());

            his.goTo(path);
            assertThat(his.heading()).isEqualTo("Somebody else has this pair open");
            assertThat(his.text()).contains("Amara Diallo has it until");
            his.press("Go to the next pair");
            assertThat(his.page().url()).isNotEqualTo(hers.page().url());

            his.page().getByLabel("Something else").check();
            his.press("The same person");
            assertThat(his.text()).contains("There is a problem", "Enter how you know");
            his.fill("In your own words", "I was at her wedding");
            his.press("The same person");
            assertThat(his.text()).contains("Decided: the same person.");
            his.press("Undo");
            assertThat(his.text()).contains("I was at her wedding", "Decided by mistake");

            hers.goTo("/review");
            hers.fill("Pairs a week", "1");
            hers.press("Save");
            assertThat(hers.text()).contains("The list now holds 1 pair a week", "At 1 pair a week, this takes about");
            hers.fill("Pairs a week", "none");
            hers.press("Save");
            assertThat(hers.text()).contains("Enter a number of pairs");
        }
    }

    @Test
    @Order(3)
    void whoever_does_not_review_is_shown_no_pair(Chromium browser) {
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            signIn(tab, DemonstrationBorough.TOM);
            assertThat(tab.text()).doesNotContain("Possible duplicates");

            tab.goTo("/review");
            assertThat(tab.heading()).isEqualTo("You do not have access to this");
            assertThat(tab.text()).contains("Care coordinators and GPs review possible matches");
        }
    }

    @Test
    @Order(4)
    void rulings_that_contradict_each_other_are_shown_and_settled_by_taking_one_back(Chromium browser) {
        List<RecordId> three = db.sql("select record from people.detail order by record limit 3")
                .query((row, _) -> new RecordId(row.getLong("record")))
                .list();
        rule(three.get(0), three.get(1), MatchDecision.SAME_PERSON, "I met her at the surgery");
        rule(three.get(1), three.get(2), MatchDecision.SAME_PERSON, "Her sister says so");
        rule(three.get(0), three.get(2), MatchDecision.NOT_SAME_PERSON, "They came together");

        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            signIn(tab, DemonstrationBorough.BEN);
            tab.goTo("/review");
            tab.follow("Decisions contradict each other");
            assertThat(tab.text())
                    .contains(
                            "These decisions contradict each other",
                            "I met her at the surgery",
                            "Her sister says so",
                            "They came");
            assertThat(tab.text()).doesNotContain("How do you know?");
            sees(tab, "Are these one person?", "review-conflict");

            tab.page().locator(".kith-ruling summary").nth(1).click();
            tab.press("Undo");
            tab.goTo("/review");
            assertThat(tab.text()).doesNotContain("Decisions contradict each other");
        }
    }

    private void rule(RecordId one, RecordId other, MatchDecision verdict, String why) {
        Viewer ben = workers.byUsername(DemonstrationBorough.BEN)
                .flatMap(worker -> Viewers.first(roles, worker.id()))
                .orElseThrow();
        rulings.decide(
                grants.decide(ben, LinkagePermissions.REVIEW).orRefuse(), new RecordPair(one, other), verdict, why);
    }

    /// Two records of one name and number whose partners give different birthdays.
    private Couple sameNameOtherBirthday() {
        return db.sql("""
                select review_item.key::text, possible_match.record, possible_match.other
                  from people.possible_match
                  join people.review_item using (record, other)
                  join people.detail one on one.record = possible_match.record
                  join people.detail also on also.record = possible_match.other
                 where kind = 'nhs_number_conflict'
                   and one.given_name = also.given_name
                   and one.family_name = also.family_name
                   and one.birth_date <> also.birth_date
                 order by possible_match.record, possible_match.other
                 limit 1
                """)
                .query((row, _) -> new Couple(row.getString("key"), row.getLong("record"), row.getLong("other")))
                .single();
    }

    private boolean areOne(Couple couple) {
        return db.sql("""
                select count(distinct person) = 1 as one
                  from people.link
                 where record = any(:records)
                """)
                .param("records", couple.records())
                .query((row, _) -> row.getBoolean("one"))
                .single();
    }

    private boolean wouldBeOneByTheRule(Couple couple) {
        return db.sql("""
                select count(distinct (nhs_number, birth_date, family_name)) = 1 as one
                  from people.detail
                 where record = any(:records)
                """)
                .param("records", couple.records())
                .query((row, _) -> row.getBoolean("one"))
                .single();
    }

    private record Couple(String key, long record, long other) {

        Long[] records() {
            return List.of(record, other).toArray(Long[]::new);
        }
    }

    private void signIn(Tab tab, String username) {
        tab.goTo("/");
        tab.fill("Sign-in name", username);
        tab.fill("Password", DemonstrationBorough.PASSWORD);
        tab.press("Sign in");
    }

    /// The page has this heading, is in order, and does not scroll sideways on a narrow screen.
    private static void sees(Tab tab, String heading, String photograph) {
        assertThat(tab.heading()).contains(heading);
        for (int width : new int[] {Tab.NARROW, Tab.WIDE}) {
            tab.resize(width);
            assertThat(tab.scrollsSideways()).isFalse();
            assertThat(tab.findings()).isEmpty();
            tab.photograph(photograph + "-" + width);
        }
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
