package kith.access.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import kith.access.Role;
import org.junit.jupiter.api.Test;

class AudienceTest {

    @Test
    void everybody_in_the_circle_is_every_role_that_cares_for_people() {
        assertThat(Role.values())
                .filteredOn(Audience.EVERYBODY::includes)
                .doesNotContain(Role.ANALYST, Role.GOVERNANCE, Role.ADMINISTRATOR, Role.OPERATOR)
                .hasSize(10);
    }

    @Test
    void housing_schools_volunteers_and_practice_staff_are_no_health_and_care_professionals() {
        assertThat(Role.values())
                .filteredOn(Audience.PROFESSIONALS::includes)
                .containsExactlyInAnyOrder(
                        Role.COORDINATOR,
                        Role.LINK_WORKER,
                        Role.GP,
                        Role.NURSE,
                        Role.SOCIAL_WORKER,
                        Role.MENTAL_HEALTH);
    }

    @Test
    void who_writes_is_in_the_audience() {
        Audience chosen = Audience.chosen("named", List.of("housing", "nobody")).orElseThrow();

        assertThat(chosen.includes(Role.NURSE)).isFalse();
        assertThat(chosen.with(Role.NURSE).includes(Role.NURSE)).isTrue();
        assertThat(chosen.with(Role.NURSE).words())
                .isEqualTo("Doctors, nurses and mental-health workers, Housing officers");
    }

    @Test
    void what_is_stored_is_read_again() {
        for (Audience audience :
                List.of(Audience.EVERYBODY, Audience.PROFESSIONALS, new Audience(Set.of(Audience.Kind.SCHOOL)))) {
            assertThat(Audience.of(audience.key())).isEqualTo(audience);
            assertThat(Audience.chosen(audience.choice(), audience.keys())).contains(audience);
        }
    }

    @Test
    void nobody_is_no_audience() {
        assertThat(Audience.chosen("named", List.of())).isEmpty();
        assertThat(Audience.chosen("", List.of("housing"))).isEmpty();
        assertThatThrownBy(() -> new Audience(Set.of())).hasMessage("An audience has somebody in it");
    }
}
