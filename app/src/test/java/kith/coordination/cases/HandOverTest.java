package kith.coordination.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import kith.coordination.cases.HandOver.Offer;
import kith.coordination.cases.HandOver.Offered;
import kith.kernel.CaseId;
import kith.kernel.HandOverId;
import kith.kernel.WorkerId;
import kith.testing.Paths;
import kith.testing.SpecPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HandOverTest {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final Offered OFFERED = new Offered(
            new Offer(new HandOverId(3), new CaseId(17), new WorkerId(42), "She asks for Bea", new WorkerId(41), NINE));

    @Test
    void moves_only_along_these_paths() {
        assertThat(Paths.of(HandOver.class).lines())
                .containsExactlyInAnyOrder(
                        "Offered --accept--> Accepted",
                        "Offered --refuse--> Refused",
                        "Offered --withdraw--> Withdrawn");
    }

    @Test
    void its_diagram_stands_in_the_docs() throws IOException {
        SpecPage.says(
                "lifecycles/hand-over",
                Paths.of(HandOver.class)
                        .page(
                                "Hand-over",
                                "A worker is asked to become the key worker of a case. The case stays with the former key"
                                        + " worker until the other one accepts."));
    }

    static List<HandOver> one_in_every_state() {
        return List.of(OFFERED, OFFERED.accept(NINE), OFFERED.refuse("I have no room", NINE), OFFERED.withdraw(NINE));
    }

    @ParameterizedTest
    @MethodSource("one_in_every_state")
    void becomes_a_row_and_is_the_same_hand_over_when_it_is_read_back(HandOver handOver) {
        assertThat(HandOverRow.of(handOver).toHandOver()).isEqualTo(handOver);
    }

    @Test
    void a_refusal_says_why() {
        assertThatThrownBy(() -> OFFERED.refuse("", NINE)).hasMessage("A refusal says why");
    }
}
