package kith.engine.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.engine.feeds.csv.CsvColumns;
import kith.engine.feeds.csv.CsvReader;
import kith.engine.feeds.fhir.BundleWalk;
import kith.engine.feeds.fhir.EntryReader;
import kith.engine.feeds.fhir.NdjsonReader;
import kith.engine.feeds.fhir.ResourceScanner;
import kith.engine.feeds.files.Source;
import kith.engine.feeds.files.Window;
import kith.engine.feeds.items.Rejects;
import kith.engine.labels.CodeLabels;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AnyFileTest {

    @Property(tries = 200)
    void the_items_of_a_bulk_file_are_its_lines_byte_for_byte(
            @ForAll("someResources") List<String> resources, @ForAll @IntRange(min = 8, max = 4000) int size) {
        CollectedItems taken = bulk(String.join("\n", resources), size);

        assertThat(taken.items).extracting(CollectedItems.Item::bytes).containsExactlyElementsOf(latin(resources));
        assertThat(taken.rejected).isEmpty();
    }

    @Property(tries = 200)
    void a_bulk_file_cut_anywhere_gives_its_whole_lines_and_one_reject(
            @ForAll("someResources") List<String> resources, @ForAll @IntRange(min = 0, max = 100_000) int cut) {
        String whole = String.join("\n", latin(resources)) + "\n";
        String text = whole.substring(0, 1 + cut % (whole.length() - 1));
        long complete = text.chars().filter(c -> c == '\n').count();
        boolean ends =
                text.endsWith("\n") || (text.endsWith("}") && latin(resources).contains(lastLine(text)));

        CollectedItems taken = bulkBytes(text.getBytes(StandardCharsets.ISO_8859_1), 64);

        assertThat(taken.items).hasSize((int) complete + ((ends && !text.endsWith("\n")) ? 1 : 0));
        assertThat(taken.rejected).hasSize(ends ? 0 : 1);
    }

    @Property(tries = 200)
    void the_items_of_a_bundle_are_its_resources_byte_for_byte(
            @ForAll("someResources") List<String> resources, @ForAll @IntRange(min = 8, max = 4000) int size) {
        String entries = resources.stream()
                .map(resource -> "{ \"fullUrl\" : \"urn:uuid:x\",\n\"resource\" : " + resource + " }")
                .collect(Collectors.joining(" ,\n"));
        byte[] bytes = ("{\"resourceType\":\"Bundle\",\"entry\":[" + entries + "]}").getBytes(StandardCharsets.UTF_8);
        Path file = written(bytes);
        var taken = new CollectedItems();
        try (Source source = Source.open(file, _ -> {})) {
            var window = new Window(source, size, Window.LONGEST_ITEM);
            var skimmer = new ResourceScanner(CodeLabels.shipped());
            var rejects = new Rejects("b.json", taken);
            new BundleWalk(window, new EntryReader("b.json", skimmer, Map.of(), taken, rejects)).go();
        }

        assertThat(taken.items).extracting(CollectedItems.Item::bytes).containsExactlyElementsOf(latin(resources));
        assertThat(taken.rejected).isEmpty();
    }

    @Property(tries = 200)
    void any_cells_can_be_written_and_read_again(
            @ForAll("cells") List<String> cells, @ForAll @IntRange(min = 8, max = 100) int size) {
        String header = "local_id," + String.join(",", numbered(cells.size()));
        String row = "7,"
                + cells.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(","));
        Path file = written((header + "\n" + row + "\n" + row).getBytes(StandardCharsets.UTF_8));
        var taken = new CollectedItems();
        try (Source source = Source.open(file, _ -> {})) {
            new CsvReader(CodeLabels.shipped())
                    .read(
                            "people.csv",
                            CsvReader.Sort.PEOPLE,
                            source,
                            new Window(source, size, Window.LONGEST_ITEM),
                            taken);
        }

        assertThat(taken.items)
                .extracting(CollectedItems.Item::bytes)
                .containsExactlyElementsOf(latin(List.of(row, row)));
        assertThat(CsvColumns.cells(row).subList(1, cells.size() + 1)).isEqualTo(cells);
    }

    @Property(tries = 500)
    void any_bytes_at_all_are_read_to_an_end(@ForAll byte[] bytes) {
        for (String name : List.of("a.ndjson", "a.json", "people.csv", "facts.csv")) {
            CollectedItems taken = CollectedItems.from(written(name, bytes));

            assertThat(taken.ending).isNotNull();
        }
    }

    @Provide
    Arbitrary<List<String>> someResources() {
        return Arbitraries.strings()
                .withChars("aé€{}[]\\\",: ")
                .ofMaxLength(40)
                .map(text -> text.replace("\\", "\\\\").replace("\"", "\\\""))
                .map(text -> "{\"resourceType\":\"Basic\", \"id\" :\"1\",\"x\":[{\"y\":\"" + text + "\"}]}")
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<String>> cells() {
        return Arbitraries.strings()
                .withChars("aé,\"\n\r ")
                .ofMaxLength(10)
                .list()
                .ofMinSize(2)
                .ofMaxSize(5);
    }

    private static List<String> numbered(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("c" + i);
        }
        return names;
    }

    private static CollectedItems bulk(String text, int size) {
        return bulkBytes(text.getBytes(StandardCharsets.UTF_8), size);
    }

    private static CollectedItems bulkBytes(byte[] bytes, int size) {
        var taken = new CollectedItems();
        try (Source source = Source.open(written(bytes), _ -> {})) {
            new NdjsonReader(CodeLabels.shipped())
                    .read("a.ndjson", source, new Window(source, size, Window.LONGEST_ITEM), taken);
        }
        return taken;
    }

    private static String lastLine(String text) {
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    private static List<String> latin(List<String> texts) {
        return texts.stream()
                .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .toList();
    }

    private static Path written(byte[] bytes) {
        return written("any", bytes);
    }

    private static Path written(String name, byte[] bytes) {
        try {
            Path folder = Files.createTempDirectory("kith-any-file");
            folder.toFile().deleteOnExit();
            Path file = Files.write(folder.resolve(name), bytes);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
