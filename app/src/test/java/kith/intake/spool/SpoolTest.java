package kith.intake.spool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import kith.engine.feeds.FeedReader;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.Receiver;
import kith.engine.feeds.items.Rejected;
import kith.engine.labels.CodeLabels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final long EVERYTHING = 400_000;
    private static final long BUCKET = 50_000;
    private static final int IN_MEMORY = 20_000;

    @TempDir
    private Path folder;

    private final List<Path> files = new ArrayList<>();
    private Path sorting = Path.of("");

    @BeforeEach
    void a_feed_that_comes_by_type_and_not_by_person() throws IOException {
        Random random = new Random(7);
        StringBuilder patients = new StringBuilder();
        StringBuilder observations = new StringBuilder();
        StringBuilder people = new StringBuilder("local_id,family_name,birth_date\n");
        for (int person = 0; person < 60; person++) {
            patients.append("{\"resourceType\":\"Patient\",\"id\":\"p%d\"}\n".formatted(person));
            people.append("c%d,Okoro,1950-11-30\n".formatted(person));
        }
        for (int item = 0; item < 3_000; item++) {
            observations.append("""
                    {"resourceType":"Observation","id":"o%d","subject":{"reference":"Patient/p%d"},"status":"%s"}
                    """.formatted(item, random.nextInt(60), "x".repeat(random.nextInt(100))));
        }
        observations.append("{\"resourceType\":\"Medication\",\"id\":\"m1\"}\n");
        files.add(Files.writeString(folder.resolve("Patient.ndjson"), patients));
        files.add(Files.writeString(folder.resolve("Observation.ndjson"), observations));
        files.add(Files.writeString(folder.resolve("people.csv"), people));
        sorting = folder.resolve("sorting");
    }

    @Test
    void what_comes_out_of_several_files_is_what_went_in() throws IOException {
        Map<String, List<String>> whole;
        try (Spool memory = new Spool(Files.createDirectory(folder.resolve("memory")), EVERYTHING)) {
            fill(memory, _ -> {});
            assertThat(memory.buckets()).isOne();
            whole = contents(memory);
        }

        try (Spool spool = new Spool(Files.createDirectory(sorting), EVERYTHING, BUCKET, IN_MEMORY)) {
            fill(spool, _ -> {});
            assertThat(sorting).isEmptyDirectory();
            assertThat(spool.buckets()).isEqualTo(8);
            assertThat(contents(spool)).isEqualTo(whole);
        }

        assertThat(whole).hasSize(121);
        assertThat(whole.values().stream().mapToInt(List::size).sum()).isEqualTo(3_121);
    }

    @Test
    void no_more_waits_in_memory_than_it_may_and_one_bucket_is_a_part_of_the_whole() throws IOException {
        try (Spool spool = new Spool(Files.createDirectory(sorting), EVERYTHING, BUCKET, IN_MEMORY)) {
            fill(spool, _ -> assertThat(spool.waits()).isLessThanOrEqualTo(IN_MEMORY));

            for (int bucket = 0; bucket < spool.buckets(); bucket++) {
                assertThat(spool.open(bucket).stream()
                                .mapToLong(SubjectItems::bytes)
                                .sum())
                        .isLessThan(2 * BUCKET);
            }
        }
    }

    @Test
    void nothing_of_it_has_a_name_that_another_could_open_it_by_or_that_stays() throws IOException {
        try (Spool spool = new Spool(Files.createDirectory(sorting), EVERYTHING, BUCKET, IN_MEMORY)) {
            fill(spool, _ -> {});
        }

        assertThat(sorting).isEmptyDirectory();
    }

    private void fill(Spool spool, Consumer<FeedItem> each) {
        FeedReader reader = new FeedReader(CodeLabels.shipped());
        for (Path file : files) {
            reader.read(file, new Receiver() {
                @Override
                public void sent(FeedItem sent) {
                    spool.add(sent);
                    each.accept(sent);
                }

                @Override
                public void rejected(Rejected rejected) {
                    throw new AssertionError(rejected.reason());
                }
            });
        }
    }

    /// Every subject by its name, with each item's bytes and where it stood, in order.
    private static Map<String, List<String>> contents(Spool spool) {
        Map<String, List<String>> contents = new TreeMap<>();
        for (int bucket = 0; bucket < spool.buckets(); bucket++) {
            for (SubjectItems subject : spool.open(bucket)) {
                List<String> items = new ArrayList<>();
                for (int item = 0; item < subject.items().size(); item++) {
                    items.add(subject.origin(item) + " "
                            + subject.items().get(item).type() + " "
                            + new String(subject.items().get(item).header(), UTF_8) + " "
                            + new String(subject.items().get(item).bytes().copy(), UTF_8));
                }
                assertThat(contents.put((subject.aboutPerson() ? "about " : "shelf ") + subject.name(), items))
                        .isNull();
            }
        }
        return contents;
    }
}
