package kith.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import kith.engine.terms.PartnerKind;
import kith.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartnersTest {

    private static final Optional<Duration> DAILY = Optional.of(Duration.ofDays(1));

    private final TestDatabase database = TestDatabase.fresh("partners");
    private final Partners partners = new Partners(new PartnerStore(database.client()));

    @Test
    void a_partner_that_says_what_it_is_is_complete() {
        Partner partner = partners.ensure("G85001", "Forest Hill", Optional.of(PartnerKind.GP), DAILY);

        assertThat(partner.complete()).isTrue();
        assertThat(partners.find("G85001")).contains(partner);
        assertThat(partners.all()).containsExactly(partner);
    }

    @Test
    void one_that_comes_unannounced_is_listed_for_completing() {
        Partner partner = partners.ensure("synthea", "synthea", Optional.empty(), Optional.empty());

        assertThat(partners.listedForCompleting()).containsExactly(partner);

        Partner complete = partners.complete(partner.id(), "Synthea", PartnerKind.HOSPITAL, DAILY);

        assertThat(partners.listedForCompleting()).isEmpty();
        assertThat(partners.find("synthea")).contains(complete);
    }

    @Test
    void the_same_partner_again_is_the_same_partner() {
        Partner first = partners.ensure("RJZ", "King's", Optional.of(PartnerKind.HOSPITAL), DAILY);

        assertThat(partners.ensure("RJZ", "RJZ", Optional.empty(), Optional.empty()))
                .isEqualTo(first);
    }

    @Test
    void what_a_feed_says_later_fills_what_was_unknown() {
        Partner first = partners.ensure("RJZ", "RJZ", Optional.empty(), Optional.empty());

        assertThat(partners.ensure("RJZ", "King's", Optional.of(PartnerKind.HOSPITAL), DAILY))
                .isEqualTo(new Partner(first.id(), "RJZ", "King's", Optional.of(PartnerKind.HOSPITAL), DAILY, true));
    }

    @Test
    void a_partner_without_a_code_is_nobody() {
        assertThatThrownBy(() -> partners.ensure(" ", "x", Optional.empty(), Optional.empty()))
                .hasMessage("A partner must have a code");
        assertThatThrownBy(() -> partners.get("nobody")).hasMessage("There is no partner nobody");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            complete_once_its_kind_is_known            | partner (code, name, complete) values ('x', 'x', true)
            kind_of_partner_is_known                   | partner (code, name, kind, complete) values ('x', 'x', 'vet', true)
            a_partner_has_a_code_and_a_name            | partner (code, name, complete) values ('', 'x', false)
            sends_at_an_interval                       | partner (code, name, every_seconds, complete) values ('x', 'x', 0, false)
            kind_of_organisation_is_known              | organisation (organisation, since, name, kind, system, state) values ('x', '2020-01-01', 'x', 'x', 'ods', 'open')
            state_is_known                             | organisation (organisation, since, name, kind, system, state) values ('x', '2020-01-01', 'x', 'trust', 'ods', 'ajar')
            system_of_codes_is_known                   | organisation (organisation, since, name, kind, system, state) values ('x', '2020-01-01', 'x', 'trust', 'x', 'open')
            an_organisation_is_one_thing_from_a_day    | organisation (organisation, since, name, kind, system, state) values ('x', '2020-01-01', 'x', 'trust', 'ods', 'open'), ('x', '2020-01-01', 'y', 'trust', 'ods', 'open')
            one_allegiance_from_a_day                  | membership (organisation, since) values ('x', '2020-01-01'), ('x', '2020-01-01')
            nobody_succeeds_itself                     | succession (predecessor, succeeded_on, successor) values ('x', '2020-01-01', 'x')
            succeeded_once_on_a_day                    | succession (predecessor, succeeded_on, successor) values ('x', '2020-01-01', 'y'), ('x', '2020-01-01', 'z')
            """)
    void the_database_itself_refuses(String constraint, String row) {
        assertThatThrownBy(() ->
                        database.client().sql("insert into partners." + row).update())
                .hasMessageContaining(constraint);
    }
}
