package kith.people.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kith.kernel.RecordId;
import kith.kernel.WorkerId;
import kith.people.Running;
import kith.people.linkage.components.PossibleMatch;
import kith.people.linkage.decisions.RecordPair;
import kith.people.review.ReviewItem.Claimed;
import kith.people.review.ReviewItem.Deferred;
import kith.people.review.ReviewItem.Open;
import kith.people.review.ReviewItem.Settled;
import kith.testing.Paths;
import kith.testing.SpecPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewItemTest {

    private static final Running KITH = new Running("review-item");

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant LATER = MONDAY.plus(Duration.ofMinutes(15));
    private static final WorkerId AMARA = new WorkerId(40);
    private static final PairKey KEY = new PairKey(UUID.fromString("6a2f41a3-c54c-4ce8-932d-36ac6fbf2a06"));
    private static final RecordPair PAIR = new RecordPair(new RecordId(1), new RecordId(2));
    private static final Open OPEN = new Open(KEY, PAIR);

    private final ReviewQueueStore store = KITH.bean(ReviewQueueStore.class);

    @BeforeEach
    void one_open_item() {
        KITH.database.client().sql("delete from people.review_item").update();
        KITH.database
                .client()
                .sql("insert into people.review_item (record, other, key) values (1, 2, :key)")
                .param("key", KEY.value())
                .update();
    }

    @Test
    void moves_only_along_these_paths() {
        assertThat(Paths.of(ReviewItem.class).lines())
                .containsExactlyInAnyOrder(
                        "Open --claim--> Claimed",
                        "Open --defer--> Deferred",
                        "Open --settle--> Settled",
                        "Claimed --renew--> Claimed",
                        "Claimed --release--> Open",
                        "Claimed --defer--> Deferred",
                        "Claimed --settle--> Settled",
                        "Deferred --claim--> Claimed",
                        "Deferred --settle--> Settled",
                        "Settled --reopen--> Open");
    }

    @Test
    void its_diagram_stands_in_the_docs() throws IOException {
        SpecPage.says(
                "lifecycles/review-item",
                Paths.of(ReviewItem.class)
                        .page(
                                "Review item",
                                "A pair of records in the review queue. A claim ends after 15 minutes and a deferral after a"
                                        + " day; the item is then open again. It settles when nothing is in question about the"
                                        + " pair."));
    }

    static List<ReviewItem> one_in_every_state() {
        return List.of(OPEN, OPEN.claim(AMARA, LATER), OPEN.defer(LATER), OPEN.settle(MONDAY));
    }

    @ParameterizedTest
    @MethodSource("one_in_every_state")
    void what_is_saved_is_what_is_read(ReviewItem item) {
        store.save(item);

        assertThat(store.lock(KEY, MONDAY)).contains(item);
    }

    @Test
    void a_claim_and_a_deferral_are_over_once_their_time_has_passed() {
        store.save(OPEN.claim(AMARA, LATER));
        assertThat(store.lock(KEY, LATER)).contains(OPEN);
        store.save(OPEN.defer(LATER));
        assertThat(store.lock(KEY, LATER)).contains(OPEN);
    }

    @ParameterizedTest
    @MethodSource("one_in_every_state")
    void a_whole_batch_settles_and_reopens_like_one_item(ReviewItem item) {
        store.save(item);

        store.settle(List.of(PAIR), LATER);

        Settled settled = switch (item) {
            case Open open -> open.settle(LATER);
            case Claimed claimed -> claimed.settle(LATER);
            case Deferred deferred -> deferred.settle(LATER);
            case Settled already -> already;
        };
        assertThat(store.lock(KEY, LATER)).contains(settled);

        store.open(List.of(PAIR));

        assertThat(store.lock(KEY, LATER)).contains(settled.reopen());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'claimed'",
                "state = 'open', worker = 40, held_until = now()",
                "state = 'claimed', worker = 40, held_until = now(), deferred_until = now()",
                "state = 'deferred'",
                "state = 'settled'",
                "state = 'open', settled_at = now()",
                "state = 'lost'"
            })
    void the_database_refuses_what_the_types_refuse(String change) {
        assertThatThrownBy(() -> KITH.database
                        .client()
                        .sql("update people.review_item set " + change)
                        .update())
                .hasMessageContaining("review_item");
    }

    @Test
    void the_queue_takes_the_kinds_in_the_order_of_the_code() {
        String kinds = Arrays.stream(PossibleMatch.Kind.values())
                .map(kind -> "'" + kind.key() + "'")
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();

        assertThat(KITH.database
                        .client()
                        .sql("select pg_get_viewdef('people.review_queue'::regclass)")
                        .query((row, _) -> row.getString(1))
                        .single()
                        .replace("::text", "")
                        .replaceAll("\\s+", " "))
                .contains("ARRAY[" + kinds + "]");
    }
}
