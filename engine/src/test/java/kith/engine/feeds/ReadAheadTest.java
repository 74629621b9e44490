package kith.engine.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kith.engine.feeds.files.FeedProblem;
import kith.engine.feeds.items.Ending;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.Receiver;
import kith.engine.feeds.items.Rejected;
import kith.engine.labels.CodeLabels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Resources are scanned on other threads, and what is found arrives as if they were scanned one after the other.
class ReadAheadTest {

    private static final int RESOURCES = 20_000;

    @TempDir
    private Path folder;

    @Test
    void items_and_rejected_lines_of_a_bulk_file_arrive_in_the_order_of_the_file() {
        var arrived = new Arrived();

        Ending ending = reader().read(Some.file(folder, "Condition.ndjson", lines("\n")), arrived);

        assertThat(arrived.lines)
                .isEqualTo(LongStream.rangeClosed(1, RESOURCES).boxed().toList());
        assertThat(arrived.rejected).isEqualTo(RESOURCES / 7);
        assertThat(arrived.thread).containsOnly(Thread.currentThread());
        assertThat(ending).isEqualTo(Ending.WHOLE);
    }

    @Test
    void entries_of_a_bundle_arrive_in_the_order_of_the_file() {
        var arrived = new Arrived();
        String entries = IntStream.rangeClosed(1, RESOURCES)
                .mapToObj(number -> "{\"resource\":" + resource(number) + "}")
                .collect(Collectors.joining(",\n"));

        reader().read(
                        Some.file(
                                folder,
                                "all.json",
                                "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[" + entries + "]}"),
                        arrived);

        assertThat(arrived.lines)
                .isEqualTo(LongStream.rangeClosed(1, RESOURCES).boxed().toList());
        assertThat(arrived.rejected).isEqualTo(RESOURCES / 7);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 5_000})
    void what_stands_before_a_place_where_the_disk_fails_is_handed_on(int whole) {
        var arrived = new Arrived();
        String before = IntStream.rangeClosed(1, whole)
                .mapToObj(number -> resource(number) + "\n")
                .collect(Collectors.joining());
        var reader = new FeedReader(CodeLabels.shipped(), _ -> failingAfter(before));
        Path file = Some.file(folder, "Condition.ndjson", "");

        assertThatThrownBy(() -> reader.read(file, arrived)).isInstanceOf(FeedProblem.class);

        assertThat(arrived.lines)
                .isEqualTo(LongStream.rangeClosed(1, whole).boxed().toList());
    }

    private static FeedReader reader() {
        return new FeedReader(CodeLabels.shipped());
    }

    private static InputStream failingAfter(String text) {
        return new SequenceInputStream(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("The disk fails");
                    }

                    @Override
                    public int read(byte[] into, int offset, int length) throws IOException {
                        return read();
                    }
                });
    }

    private static String lines(String end) {
        return IntStream.rangeClosed(1, RESOURCES)
                .mapToObj(number -> resource(number) + end)
                .collect(Collectors.joining());
    }

    /// Every seventh has no id.
    private static String resource(int number) {
        String id = number % 7 == 0 ? "" : ",\"id\":\"c" + number + "\"";
        return "{\"resourceType\":\"Condition\"" + id + ",\"subject\":{\"reference\":\"Patient/p" + number % 100
                + "\"}}";
    }

    private static final class Arrived implements Receiver {

        private final List<Long> lines = new ArrayList<>();
        private final List<Thread> thread = new ArrayList<>();
        private int rejected;

        @Override
        public void sent(FeedItem sent) {
            lines.add(sent.line());
            thread.add(Thread.currentThread());
        }

        @Override
        public void rejected(Rejected one) {
            lines.add(one.line());
            rejected++;
        }
    }
}
