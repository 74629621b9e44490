package kith.coordination.plans.aboutme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.access.PersonGrant;
import kith.access.Role;
import kith.access.disclosure.Audience;
import kith.coordination.plans.Planning;
import kith.coordination.plans.aboutme.AboutMeEntry.Flag;
import kith.coordination.plans.aboutme.AboutMeEntry.Said;
import kith.coordination.plans.aboutme.AboutMeOutcome.NotPossible;
import kith.coordination.plans.aboutme.AboutMeOutcome.Written;
import kith.kernel.PersonId;
import kith.kernel.PersonRows;
import kith.kernel.WorkerId;
import org.junit.jupiter.api.Test;

/// What people say about themselves, with PostgreSQL.
class AboutMeTest {

    private static final Planning KITH = new Planning("about_me");
    private static final WorkerId BEA = KITH.worker("bea", Role.LINK_WORKER);
    private static final AboutMeHeading PLEASE = AboutMeHeading.PLEASE;

    private final AboutMeWriting writing = KITH.kith.bean(AboutMeWriting.class);
    private final PersonId grace = KITH.somebody();
    private final PersonGrant granted = KITH.anybody(BEA, grace);

    @Test
    void the_person_or_somebody_who_is_named_says_the_words() {
        assertThat(say(0, "Ring first", Optional.empty())).isEqualTo(new Written());
        assertThat(now()).map(Said::supporter).contains(Optional.empty());

        assertThat(say(seen(), "Ring twice", Optional.of(" ")))
                .isEqualTo(new NotPossible("supporter", "Enter the name of who supports the person to write this"));
        assertThat(say(seen(), "Ring twice", Optional.of("Her son"))).isEqualTo(new Written());

        assertThat(now()).map(Said::words).contains("Ring twice");
        assertThat(now()).map(Said::supporter).contains(Optional.of("Her son"));
        assertThat(about(grace).versions(PLEASE)).extracting(Said::words).containsExactly("Ring twice", "Ring first");
    }

    @Test
    void a_flag_stands_beside_the_words_until_they_are_written_again() {
        say(0, "Ring first", Optional.empty());
        assertThat(writing.flag(granted, PLEASE, " ")).isInstanceOf(NotPossible.class);

        assertThat(writing.flag(granted, PLEASE, "She has no telephone")).isEqualTo(new Written());

        assertThat(now()).map(Said::words).contains("Ring first");
        assertThat(about(grace).flags(PLEASE)).extracting(Flag::words).containsExactly("She has no telephone");
        assertThat(about(grace).flags(AboutMeHeading.ALSO)).isEmpty();
        say(seen(), "Knock loudly", Optional.empty());
        assertThat(about(grace).flags(PLEASE)).isEmpty();
    }

    @Test
    void words_that_somebody_wrote_since_are_not_written_over() {
        say(0, "Ring first", Optional.empty());

        assertThat(say(0, "Knock", Optional.empty()))
                .isEqualTo(new NotPossible("words", "Somebody has written this since. Read it with the person again"));
        assertThat(now()).map(Said::words).contains("Ring first");
    }

    @Test
    void a_person_can_take_back_what_they_said() {
        say(0, "Ring first", Optional.empty());
        say(seen(), "", Optional.empty());

        assertThat(now()).isEmpty();
        assertThat(about(grace).versions(PLEASE)).hasSize(2);
        assertThat(say(seen(), "x".repeat(4_001), Optional.empty()))
                .isEqualTo(new NotPossible("words", "Enter 4,000 characters or fewer"));
    }

    @Test
    void words_stay_for_the_audience_that_the_person_chose() {
        say(0, "Ring first", Optional.empty());
        assertThat(now()).map(Said::audience).contains(Audience.EVERYBODY);

        writing.say(
                granted, PLEASE, seen(), "Ring twice", Optional.empty(), new Audience(Set.of(Audience.Kind.HEALTH)));
        say(seen(), "Knock", Optional.empty());
        writing.flag(granted, PLEASE, "She hears well");

        Audience chosen =
                new Audience(Set.of(Audience.Kind.HEALTH)).with(granted.viewer().role());
        assertThat(now()).map(Said::audience).contains(chosen);
        assertThat(about(grace).flags(PLEASE)).extracting(Flag::audience).containsExactly(chosen);
    }

    @Test
    void parted_people_keep_their_own_words() {
        PersonId mary = KITH.somebody();
        say(0, "Ring first", Optional.empty());
        writing.say(KITH.anybody(BEA, mary), AboutMeHeading.ALSO, 0, "I sing", Optional.empty());
        PersonRows rows = KITH.kith.bean(AboutMeOfPeople.class);

        KITH.kith.inTransaction(() -> {
            rows.joined(grace, Set.of(grace, mary));
            return true;
        });
        assertThat(about(grace).entries()).hasSize(2);
        KITH.kith.inTransaction(() -> {
            rows.parted(grace, Set.of(grace, mary));
            return true;
        });
        assertThat(about(grace).entries()).hasSize(1);
        assertThat(about(mary).now(AboutMeHeading.ALSO)).map(Said::words).contains("I sing");
    }

    @Test
    void the_database_refuses_a_flag_without_words_and_a_supporter_without_a_name() {
        say(0, "Ring first", Optional.empty());
        for (String change : List.of("kind = 'flag', words = ' '", "supporter = ' '", "heading = 'other'")) {
            assertThatThrownBy(() -> KITH.kith
                            .database
                            .client()
                            .sql("update coordination.about_me_entry set " + change)
                            .update())
                    .as(change)
                    .hasMessageContaining("violates check constraint");
        }
    }

    private AboutMeOutcome say(long seen, String words, Optional<String> supporter) {
        return writing.say(granted, PLEASE, seen, words, supporter);
    }

    private long seen() {
        return about(grace).seen(PLEASE);
    }

    private Optional<Said> now() {
        return about(grace).now(PLEASE);
    }

    private AboutMe about(PersonId person) {
        return KITH.kith.inTransaction(() -> writing.of(KITH.anybody(BEA, person)));
    }
}
