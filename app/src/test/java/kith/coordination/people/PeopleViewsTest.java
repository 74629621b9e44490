package kith.coordination.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import kith.access.TaskGrant;
import kith.coordination.people.PeopleListPermissions.ListPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleViewsTest {

    private static final Listing LISTING = new Listing("people-views");

    private final PeopleViews views = LISTING.acting.kith.bean(PeopleViews.class);
    private final TaskGrant<ListPeople> amara = LISTING.gp();
    private final TaskGrant<ListPeople> adam = LISTING.linkWorker();

    @BeforeEach
    void nobody_saved_anything() {
        LISTING.forget();
    }

    @Test
    void each_worker_has_their_own_views_by_name() {
        assertThat(views.save(amara, " Mine ", "whose=mine")).isEmpty();
        assertThat(views.save(amara, "alerts", "alert=with")).isEmpty();
        assertThat(views.save(adam, "Mine", "state=active")).isEmpty();

        assertThat(views.mine(amara))
                .containsExactly(new SavedView("alerts", "alert=with"), new SavedView("Mine", "whose=mine"));
        assertThat(views.mine(adam)).containsExactly(new SavedView("Mine", "state=active"));
    }

    @Test
    void a_view_of_the_same_name_is_replaced_and_a_view_can_be_removed() {
        views.save(amara, "Mine", "whose=mine");
        views.save(amara, "Mine", "whose=team");
        assertThat(views.mine(amara)).containsExactly(new SavedView("Mine", "whose=team"));

        views.remove(adam, "Mine");
        assertThat(views.mine(amara)).hasSize(1);
        views.remove(amara, "Mine");
        assertThat(views.mine(amara)).isEmpty();
    }

    @Test
    void a_view_needs_a_name_and_nobody_has_more_than_twenty() {
        assertThat(views.save(amara, "  ", "")).contains("Give the view a name");
        assertThat(views.save(amara, "x".repeat(41), "")).isPresent();
        assertThat(views.save(amara, "Long", "x".repeat(301))).isPresent();

        IntStream.range(0, 20).forEach(number -> views.save(amara, "View " + number, ""));
        assertThat(views.save(amara, "One more", "")).isPresent();
        assertThat(views.save(amara, "View 3", "whose=mine")).isEmpty();
    }
}
