package kith.record.facts;

import static org.assertj.core.api.Assertions.assertThat;

import kith.access.person.PersonAlert;
import kith.access.person.PersonAlert.Kind;
import org.junit.jupiter.api.Test;

class AlertRulesTest {

    private static final AlertRules RULES = AlertRules.current();

    @Test
    void the_rules_have_a_version() {
        assertThat(RULES.version()).matches("\\d{4}-\\d{2}-\\d{2}");
    }

    @Test
    void an_alert_about_a_visit_is_about_safety_in_the_words_of_its_source() {
        assertThat(RULES.alert(null, "Two workers to visit"))
                .isEqualTo(new PersonAlert(Kind.SAFETY, "Two workers to visit"));
        assertThat(RULES.alert(null, "Key safe at the door").kind()).isEqualTo(Kind.SAFETY);
    }

    @Test
    void a_communication_need_is_told_by_its_code_or_its_words() {
        assertThat(RULES.alert("315594003", null)).isEqualTo(new PersonAlert(Kind.COMMUNICATION, "Interpreter needed"));
        assertThat(RULES.alert(null, "Hard of hearing: knock loudly"))
                .isEqualTo(new PersonAlert(Kind.COMMUNICATION, "Hard of hearing: knock loudly"));
    }

    @Test
    void an_alert_that_no_rule_fits_is_shown_in_the_words_of_its_source() {
        assertThat(RULES.alert(null, "Prefers mornings")).isEqualTo(new PersonAlert(Kind.OTHER, "Prefers mornings"));
        assertThat(RULES.alert("123", null).words()).isEqualTo("Alert with code 123");
    }

    @Test
    void two_wordings_of_one_need_are_one_topic() {
        PersonAlert one = RULES.alert(null, "Needs letters in large print");
        PersonAlert other = RULES.alert(null, "Large print please");

        assertThat(RULES.topic(one, null)).isEqualTo(RULES.topic(other, null));
    }
}
