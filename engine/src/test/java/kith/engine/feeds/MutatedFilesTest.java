package kith.engine.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kith.engine.feeds.facts.ClinicalStatus;
import kith.engine.feeds.facts.Fact;
import kith.engine.feeds.facts.VerificationStatus;
import kith.engine.feeds.fhir.ConditionMutator;
import kith.engine.feeds.fhir.HapiReading;
import kith.engine.feeds.fhir.ItemVersion;
import kith.engine.feeds.files.ByteSlice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that were changed at random. What Kith draws from a Condition is what HAPI's parser reads in it: whose it is,
/// its status, its days and its version. Kith may draw less, and never anything else.
///
/// `-Dkith.mutated-files=10000` tries as many.
class MutatedFilesTest {

    private static final int FILES = Integer.getInteger("kith.mutated-files", 500);

    @TempDir
    private Path folder;

    @Test
    void what_is_drawn_from_a_condition_is_what_hapi_reads_in_it() throws IOException {
        List<String> different = new ArrayList<>();
        int drawn = 0;
        for (int seed = 0; seed < FILES; seed++) {
            Path file = Files.write(folder.resolve("Bulk.ndjson"), new ConditionMutator(seed).file());
            CollectedItems read = CollectedItems.from(file);
            assertThat(read.items.size() + read.rejected.size())
                    .as("lines of seed %d", seed)
                    .isEqualTo(Math.toIntExact(Files.readString(file, StandardCharsets.UTF_8)
                            .lines()
                            .count()));
            for (CollectedItems.Item item : read.items) {
                if (item.type().equals("Condition")) {
                    String json =
                            new String(item.bytes().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                    List<Fact> facts = Extracting.facts("Condition", json);
                    drawn += facts.size();
                    for (String difference : differences(item, json, facts)) {
                        different.add("seed " + seed + ": " + difference + " in " + json);
                    }
                }
            }
        }

        assertThat(different).isEmpty();
        assertThat(drawn).isGreaterThan(FILES);
    }

    private static List<String> differences(CollectedItems.Item item, String json, List<Fact> facts) {
        Optional<HapiReading> read = HapiReading.of(json);
        if (read.isEmpty()) {
            return List.of();
        }
        HapiReading hapi = read.get();
        List<String> differences = new ArrayList<>();
        if (item.about() != null && !item.about().equals(hapi.subject())) {
            differences.add("subject " + item.about() + ", HAPI " + hapi.subject());
        }
        ItemVersion version = ItemVersion.of(ByteSlice.of(json.getBytes(StandardCharsets.UTF_8)));
        version.number().ifPresent(number -> {
            if (!hapi.version().equals(Long.toString(number))) {
                differences.add("version " + number + ", HAPI " + hapi.version());
            }
        });
        for (Fact fact : facts) {
            compare(fact, hapi, differences);
        }
        return differences;
    }

    private static void compare(Fact fact, HapiReading hapi, List<String> differences) {
        if (fact.clinical() != ClinicalStatus.UNSTATED && !hapi.clinical().contains(word(fact.clinical()))) {
            differences.add("status " + fact.clinical() + ", HAPI " + hapi.clinical());
        }
        if (fact.clinical() == ClinicalStatus.UNSTATED && !hapi.clinical().isEmpty()) {
            differences.add("no status, HAPI " + hapi.clinical());
        }
        if (fact.verification() != VerificationStatus.UNSTATED
                && !hapi.verification().contains(word(fact.verification()))) {
            differences.add("verification " + fact.verification() + ", HAPI " + hapi.verification());
        }
        if (fact.verification() == VerificationStatus.UNSTATED
                && !hapi.verification().isEmpty()) {
            differences.add("no verification, HAPI " + hapi.verification());
        }
        day("onset", fact.happened(), hapi.onset(), differences);
        day("recorded", fact.recorded(), hapi.recorded(), differences);
    }

    private static void day(
            String what, @Nullable LocalDate drawn, Optional<LocalDate> read, List<String> differences) {
        if (drawn != null && !Objects.equals(drawn, read.orElse(null))) {
            differences.add(what + " " + drawn + ", HAPI " + read);
        }
    }

    private static String word(Enum<?> status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
