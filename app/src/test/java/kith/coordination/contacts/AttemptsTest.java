package kith.coordination.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kith.coordination.contacts.Contact.Facts;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    @Test
    void three_on_different_days_are_enough_when_one_is_written() {
        assertThat(Attempts.areEnough(List.of(rang(2), rang(3), wrote(4)))).isTrue();
        assertThat(Attempts.areEnough(List.of(rang(2), rang(3), rang(4)))).isFalse();
        assertThat(Attempts.areEnough(List.of(rang(2), rang(2), wrote(2)))).isFalse();
        assertThat(Attempts.areEnough(List.of())).isFalse();
    }

    @Test
    void only_those_count_that_came_after_the_person_was_reached() {
        assertThat(Attempts.areEnough(List.of(rang(2), wrote(3), spoke(4), rang(5))))
                .isFalse();
        assertThat(Attempts.areEnough(List.of(spoke(4), rang(5), rang(6), wrote(9))))
                .isTrue();
    }

    @Test
    void attempts_to_reach_the_family_do_not_count() {
        Facts family =
                new Facts(day(5), ContactWay.TELEPHONE, ContactedParty.FAMILY, ContactResult.NO_ANSWER, "Her daughter");

        assertThat(Attempts.areEnough(List.of(rang(2), wrote(3), family))).isFalse();
    }

    private static Facts rang(int day) {
        return facts(day, ContactWay.TELEPHONE, ContactResult.NO_ANSWER);
    }

    private static Facts wrote(int day) {
        return facts(day, ContactWay.LETTER, ContactResult.SENT);
    }

    private static Facts spoke(int day) {
        return facts(day, ContactWay.TELEPHONE, ContactResult.SPOKE);
    }

    private static Facts facts(int day, ContactWay way, ContactResult result) {
        return new Facts(day(day), way, ContactedParty.PERSON, result, "");
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }
}
