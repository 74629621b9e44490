package kith.borough;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kith.borough.setting.Setting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoroughTest {

    @TempDir
    private static Path out;

    private static Written written;
    private static Feeds feeds;

    @BeforeAll
    static void a_borough_of_a_thousand_people() {
        written = Borough.write(1_000, 7, out, Progress.SILENT);
        feeds = new Feeds(out.resolve("feeds"));
    }

    @Test
    void has_as_many_registered_people_as_were_asked_for() {
        Set<String> registered = feeds.truth().stream()
                .filter(line -> feeds.practices().contains(line.partner()))
                .map(Feeds.Line::person)
                .collect(toSet());

        assertThat(written.registered()).isEqualTo(1_000);
        assertThat(registered).hasSize(1_000);
    }

    @Test
    void is_the_same_to_the_byte_when_made_again(@TempDir Path again) {
        Borough.write(1_000, 7, again, Progress.SILENT);

        assertThat(new Feeds(again.resolve("feeds")).bytes()).isEqualTo(feeds.bytes());
    }

    @Test
    void is_another_with_another_seed(@TempDir Path other) {
        Borough.write(1_000, 8, other, Progress.SILENT);

        assertThat(new Feeds(other.resolve("feeds")).bytes()).isNotEqualTo(feeds.bytes());
    }

    @Test
    void has_a_practice_for_everybody_and_a_truth_for_every_record() {
        Map<String, Set<String>> known = new TreeMap<>();
        feeds.truth()
                .forEach(line -> known.computeIfAbsent(line.partner(), _ -> new java.util.HashSet<>())
                        .add(line.localId()));

        assertThat(feeds.people()).isEqualTo(known);
        assertThat(known.values().stream().mapToInt(Set::size).sum()).isEqualTo((int) written.records());
    }

    @Test
    void says_nothing_about_somebody_who_is_not_in_the_same_feed() {
        assertThat(feeds.spokenOf())
                .allSatisfy((partner, ids) ->
                        assertThat(feeds.people().get(partner)).containsAll(ids));
    }

    @Test
    void needs_room_for_the_people_who_are_always_there() {
        assertThatThrownBy(() -> Setting.of(99, 1)).hasMessage("A borough has from 100 to 850,000 people");
    }
}
