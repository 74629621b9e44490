package kith.borough.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupportFeedsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @TempDir
    private Path folder;

    @Test
    void the_same_seed_gives_the_same_services() throws IOException {
        SupportFeeds.write(1, TODAY, folder.resolve("one"));
        SupportFeeds.write(1, TODAY, folder.resolve("other"));

        for (String feed : new String[] {"community.json", "council.json"}) {
            assertThat(folder.resolve("one").resolve(feed))
                    .hasSameTextualContentAs(folder.resolve("other").resolve(feed));
        }
    }

    @Test
    void there_are_about_600_services_and_some_groups_are_in_both_feeds() throws IOException {
        SupportFeeds.write(1, TODAY, folder);

        String community = Files.readString(folder.resolve("community.json"));
        String council = Files.readString(folder.resolve("council.json"));
        assertThat(community.split("\n\\{\"id\"")).hasSizeBetween(550, 650);
        assertThat(council.split("\n\\{\"id\"")).hasSizeBetween(25, 35);
        assertThat(community).contains("9000001");
        assertThat(council).contains("9000001");
    }
}
