package kith.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import kith.directory.Feed;
import kith.directory.RunningDirectory;
import kith.directory.published.PublishedDirectory;
import kith.directory.search.StartingPoint;
import kith.directory.venues.Point;
import kith.ui.Rendered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighbourhoodPageTest {

    private static final StartingPoint PECKHAM = new StartingPoint("peckham", "Peckham", new Point(51.47, -0.07));

    private final RunningDirectory running = new RunningDirectory("neighbourhood_page");

    @TempDir
    private Path folder;

    @Test
    void the_page_lists_every_service_by_name() throws IOException {
        running.take(folder, "one", Feed.of(Feed.LUNCH_CLUB, Feed.HEATING));

        NeighbourhoodPage page = page();

        assertThat(page.services())
                .extracting(link -> link.text())
                .containsExactly("Tuesday Lunch Club", "Warm Homes Advice");
        assertThat(Rendered.page("site/neighbourhood", page)).contains("2 services take place here.");
    }

    @Test
    void where_they_are_too_many_to_read_through_the_page_leads_to_the_search() throws IOException {
        running.take(folder, "one", Feed.many(201));

        NeighbourhoodPage page = page();

        assertThat(page.services()).isEmpty();
        assertThat(Rendered.page("site/neighbourhood", page))
                .contains(
                        "201 services take place here.", "There are too many to list on one page.", "search near here");
    }

    private NeighbourhoodPage page() {
        PublishedDirectory directory = running.bean(PublishedDirectory.class);
        return NeighbourhoodPage.of(
                PECKHAM,
                directory.entries(),
                running.finding().needs(),
                directory::nextDays,
                LocalDate.of(2026, 11, 30));
    }
}
