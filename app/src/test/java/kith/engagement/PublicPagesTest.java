package kith.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import kith.access.TaskGrant;
import kith.directory.RunningDirectory;
import kith.engagement.EngagementPermissions.WritePublicPages;
import kith.kernel.WorkerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What administrators write for the public, as the role of the public site reads it.
class PublicPagesTest {

    private static final RunningDirectory RUNNING = new RunningDirectory("public_pages");
    private static final JdbcClient SITE = RUNNING.database.asPublicSite().client();
    private static final PageKey KEY = new PageKey("who-we-are");

    private final PublicPages pages = RUNNING.publicPages();
    private final TaskGrant<WritePublicPages> granted = RUNNING.writing(new WorkerId(7));

    @BeforeEach
    void nothing_is_written() {
        RUNNING.database.emptySchema("engagement");
    }

    @Test
    void a_draft_is_not_read_before_it_is_published() {
        assertThat(save("First", 0)).isEqualTo(new SavedPage.Saved(1));
        assertThat(titles()).isEmpty();

        assertThat(pages.publish(granted, KEY, 1)).isTrue();
        assertThat(titles()).containsExactly("First");

        assertThat(save("Second", 1)).isEqualTo(new SavedPage.Saved(2));
        assertThat(titles()).containsExactly("First");
    }

    @Test
    void an_earlier_version_can_be_published_again() {
        save("First", 0);
        save("Second", 1);
        publish(2);
        publish(1);

        assertThat(titles()).containsExactly("First");
        assertThat(pages.find(granted, KEY).orElseThrow().versions())
                .extracting(version -> version.content().title())
                .containsExactly("Second", "First");
    }

    @Test
    void a_page_can_be_taken_off_the_site_and_stays_with_its_versions() {
        save("First", 0);
        publish(1);
        RUNNING.clock.pass(Duration.ofMinutes(1));

        assertThat(pages.takeDown(granted, KEY)).isTrue();

        assertThat(titles()).isEmpty();
        PublicPage page = pages.find(granted, KEY).orElseThrow();
        assertThat(page.published()).isEmpty();
        assertThat(page.versions()).hasSize(1);
    }

    @Test
    void the_second_of_two_writers_loses_nothing_and_overwrites_nothing() {
        save("First", 0);
        save("By one", 1);

        assertThat(save("By another", 1))
                .isInstanceOfSatisfying(
                        SavedPage.ChangedMeanwhile.class,
                        changed ->
                                assertThat(changed.newest().content().title()).isEqualTo("By one"));
        assertThat(pages.find(granted, KEY).orElseThrow().versions()).hasSize(2);
    }

    @Test
    void saving_the_same_words_again_makes_no_version() {
        save("First", 0);

        assertThat(save("First", 1)).isEqualTo(new SavedPage.Saved(1));
        assertThat(save("First", 0)).isEqualTo(new SavedPage.Saved(1));
    }

    @Test
    void a_version_that_does_not_exist_is_not_published() {
        save("First", 0);

        assertThat(pages.publish(granted, KEY, 2)).isFalse();
        assertThat(pages.publish(granted, new PageKey("another"), 1)).isFalse();
        assertThatThrownBy(() -> RUNNING.database
                        .client()
                        .sql("insert into engagement.page_publication values ('who-we-are', now(), 2, 7)")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private SavedPage save(String title, int seen) {
        RUNNING.clock.pass(Duration.ofMinutes(1));
        return pages.save(granted, KEY, new PageContent(title, "A summary.", "Some words."), seen);
    }

    private void publish(int version) {
        RUNNING.clock.pass(Duration.ofMinutes(1));
        assertThat(pages.publish(granted, KEY, version)).isTrue();
    }

    private static List<String> titles() {
        return SITE.sql("select title from engagement.published_page")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
