package kith.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kith.testing.Paths.Attempt;
import org.junit.jupiter.api.Test;

class PathsTest {

    private static final Paths PATHS = Paths.of(Referral.class);

    @Test
    void lists_every_move_in_the_order_of_the_states() {
        assertThat(PATHS.lines())
                .containsExactly(
                        "[*] --write--> Draft",
                        "Draft --send--> Sent",
                        "Draft --withdraw--> Withdrawn",
                        "Sent --answer--> Accepted",
                        "Sent --answer--> Declined",
                        "Sent --withdraw--> Withdrawn");
    }

    @Test
    void knows_where_a_lifecycle_begins_and_ends() {
        assertThat(PATHS.states()).containsExactly("Draft", "Sent", "Accepted", "Declined", "Withdrawn");
        assertThat(PATHS.beginnings()).isEmpty();
        assertThat(PATHS.ends()).containsExactly("Accepted", "Declined", "Withdrawn");
    }

    @Test
    void draws_the_diagram() {
        assertThat(PATHS.page("Referral", "One person being referred to one service."))
                .isEqualTo("""
                # Referral

                One person being referred to one service.

                A test writes this page from the code: see `Paths`.

                ```mermaid
                stateDiagram-v2
                  [*] --> Draft: write
                  Draft --> Sent: send
                  Draft --> Withdrawn: withdraw
                  Sent --> Accepted: answer
                  Sent --> Declined: answer
                  Sent --> Withdrawn: withdraw
                  Accepted --> [*]
                  Declined --> [*]
                  Withdrawn --> [*]
                ```
                """);
    }

    @Test
    void tries_every_move_in_every_state_by_everybody() {
        List<Attempt<String>> attempts = PATHS.attempts(List.of("GP", "link worker"));

        assertThat(attempts).hasSize(5 * 3 * 2).contains(new Attempt<>("Draft", "send", "GP", true));
        assertThat(attempts).contains(new Attempt<>("Accepted", "withdraw", "link worker", false));
        assertThat(attempts.getFirst()).hasToString("GP tries to send when Draft");
    }

    @Test
    void refuses_what_is_not_a_lifecycle() {
        assertThatThrownBy(() -> Paths.of(String.class)).hasMessage("String is not a sealed interface");
        assertThatThrownBy(() -> Paths.of(NotRecords.class)).hasMessage("Loose is a state and not a record");
    }

    /// The lifecycle that this test reads.
    sealed interface Referral {

        String need();

        static Draft write(String need) {
            return new Draft(need);
        }

        /// Not answered yet.
        sealed interface Open extends Referral {

            default Withdrawn withdraw(String why) {
                return new Withdrawn(this, why);
            }
        }

        /// How a service answers.
        sealed interface Answered extends Referral {}

        record Draft(String need) implements Open {

            Sent send() {
                return new Sent(this);
            }
        }

        record Sent(Draft draft) implements Open {

            Answered answer(boolean yes) {
                return yes ? new Accepted(this) : new Declined(this);
            }

            @Override
            public String need() {
                return draft.need();
            }
        }

        record Accepted(Sent sent) implements Answered {

            @Override
            public String need() {
                return sent.need();
            }
        }

        record Declined(Sent sent) implements Answered {

            @Override
            public String need() {
                return sent.need();
            }
        }

        record Withdrawn(Open open, String why) implements Referral {

            @Override
            public String need() {
                return open.need();
            }
        }
    }

    /// Sealed, but its states are not records.
    sealed interface NotRecords {

        final class Loose implements NotRecords {}
    }
}
