package kith.engine.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import kith.engine.feeds.csv.CsvColumns;
import kith.engine.feeds.csv.CsvReader;
import kith.engine.feeds.fhir.BundleContext;
import kith.engine.feeds.fhir.ResourceScanner;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.JudgedCodes;
import kith.engine.feeds.items.ScanResult;
import kith.engine.labels.CodeLabels;
import kith.engine.labels.ShippedList;
import kith.engine.terms.SecurityLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Writes every listed code in many ways, and accepts only an item that is labelled at least as the list says,
/// one that is restricted, one that is excluded, and one that is refused.
class SpelledCodesTest {

    private static final int WAYS = 10_000;

    private static final List<String> INVISIBLE = List.of(
            " ", "\t", "\n", "\r", "\u00a0", "\u2003", "\u3000", "\u200b", "\u200d", "\ufeff", "\u2060", "\u00ad",
            "\u202e", "\u0000", "\u000b", "\u0085", "\u2028", "\u180e", "\u115f", "\u3164", "\u0301");

    private static final List<String> SYSTEMS = List.of(
            "http://snomed.info/sct",
            "https://snomed.info/sct",
            "http://snomed.info/SCT",
            "http://snomed.info/sct/",
            "http://snomed.info/sct/83821000000107/version/20260401",
            "snomed",
            "SNOMED CT",
            "SCT",
            "sct",
            "urn:oid:2.16.840.1.113883.6.96",
            "2.16.840.1.113883.6.96",
            "OID:2.16.840.1.113883.6.96",
            "http://snomed.info/id",
            "http://hl7.org/fhir/sid/icd-10",
            "http://hl7.org/fhir/sid/icd-10-uk",
            "icd10",
            "ICD-10",
            "icd 10",
            "urn:oid:2.16.840.1.113883.6.3",
            "https://dmd.nhs.uk",
            "dm+d",
            "http://loinc.org",
            "loinc",
            "http://read.info/readv2",
            "http://read.info/ctv3",
            "local",
            "LOCAL",
            "https://codes.example",
            "http://terminology.hl7.org/CodeSystem/x",
            "http://hl7.org/fhir/sid/cvx",
            "http://unitsofmeasure.org",
            "",
            " ",
            "\u200b");

    private static final List<String> BEFORE = List.of(
            "", "", "", "urn:oid:", "SCT:", "sct/", "http://snomed.info/id/", "0", "00", "#", "ICD10:", "icd-10/");

    private static final List<String> AFTER =
            List.of("", "", "", " |words|", "|words", ".0", "#", "^", "^^", " (words)");

    private final ResourceScanner scanner = new ResourceScanner(CodeLabels.shipped());
    private final CsvReader reader = new CsvReader(CodeLabels.shipped());

    @ParameterizedTest
    @CsvSource({
        "86406008, RESTRICTED",
        "5810003, RESTRICTED",
        "B20, RESTRICTED",
        "B20.1, RESTRICTED",
        "20447-9, RESTRICTED",
        "404856006, RESTRICTED",
        "361055000, SENSITIVE",
        "F10.2, SENSITIVE",
        "266948004, SEALED",
        "Z65.1, SEALED",
    })
    void a_listed_code_is_never_normal_however_it_is_written(String code, SecurityLabel atLeast) {
        var random = new Random(code.hashCode());
        for (int way = 0; way < WAYS; way++) {
            one(code, atLeast, random);
        }
    }

    @Test
    void every_code_on_the_lists_is_found_in_some_ways() {
        var random = new Random(16);
        listed().forEach((code, label) -> {
            for (int way = 0; way < 200; way++) {
                one(code, label, random);
            }
        });
    }

    private void one(String code, SecurityLabel atLeast, Random random) {
        String written = spelled(code, random);
        String system = of(SYSTEMS, random);
        if (random.nextInt(4) == 0) {
            system = sprinkled(system, random);
        }
        if (random.nextBoolean()) {
            String json = json(written, system, random);
            assertThat(isHeld(json, atLeast)).as(json).isTrue();
        } else {
            String csv = csv(written, system, random);
            assertThat(isHeldRow(csv, atLeast)).as(csv).isTrue();
        }
    }

    private boolean isHeld(String json, SecurityLabel atLeast) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return switch (scanner.skim(bytes, 0, bytes.length, BundleContext.NOTHING)) {
            case ScanResult.KeptOut _, ScanResult.Refused _, ScanResult.ABundle _ -> true;
            case FeedItem.What what -> isHeld(what.label(), atLeast);
        };
    }

    private boolean isHeldRow(String csv, SecurityLabel atLeast) {
        String[] lines = csv.split("\n", 2);
        byte[] bytes = lines[1].substring(0, lines[1].length() - 1).getBytes(StandardCharsets.UTF_8);
        CsvColumns.Row row =
                CsvColumns.of(lines[0].getBytes(StandardCharsets.UTF_8)).row(bytes, 0, bytes.length);
        JudgedCodes judged = reader.judge(CsvReader.Sort.FACTS, row);
        return row.problem().isPresent() || judged.isExcluded() || isHeld(judged.label(), atLeast);
    }

    /// A code that is excluded may be restricted only where it is too mangled to be known.
    private static boolean isHeld(SecurityLabel label, SecurityLabel atLeast) {
        return label == SecurityLabel.RESTRICTED || label == atLeast;
    }

    private static String spelled(String code, Random random) {
        String written = code;
        List<UnaryOperator<String>> ways = List.of(
                UnaryOperator.identity(),
                text -> sprinkled(text, random),
                SpelledCodesTest::fullWidth,
                text -> digits(text, random),
                text -> text.toLowerCase(Locale.ROOT),
                // Without the dot, `713297001.0` would be another identifier.
                text -> Character.isLetter(code.charAt(0)) ? text.replace(".", "") : text,
                text -> of(BEFORE, random) + text,
                text -> text + of(AFTER, random),
                text -> of(INVISIBLE, random) + text + of(INVISIBLE, random),
                text -> text.replaceAll("(.)(?=.)", random.nextInt(20) == 0 ? "$1-" : "$1"));
        for (int times = random.nextInt(4); times >= 0; times--) {
            written = of(ways, random).apply(written);
        }
        return written;
    }

    private static String sprinkled(String text, Random random) {
        var sprinkled = new StringBuilder(text);
        for (int times = random.nextInt(3); times >= 0; times--) {
            sprinkled.insert(random.nextInt(sprinkled.length() + 1), of(INVISIBLE, random));
        }
        return sprinkled.toString();
    }

    private static String fullWidth(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c <= '~' ? c + 0xfee0 : c)));
        return wide.toString();
    }

    /// In digits of another alphabet: Arabic, Devanagari, Thai.
    private static String digits(String text, Random random) {
        char zero = of(List.of('\u0660', '\u0966', '\u0e50'), random);
        var other = new StringBuilder();
        text.chars().forEach(c -> other.append((char) (c >= '0' && c <= '9' ? c - '0' + zero : c)));
        return other.toString();
    }

    private static String json(String code, String system, Random random) {
        String coded = random.nextInt(8) == 0 && code.matches("[1-9][0-9]*") ? code : '"' + escaped(code, random) + '"';
        List<String> members = new ArrayList<>(List.of("\"code\":" + coded));
        if (!system.isEmpty()) {
            members.add(random.nextInt(2), "\"system\":\"" + escaped(system, random) + '"');
        }
        String coding = "{" + String.join(random.nextBoolean() ? "," : " ,\n ", members) + "}";
        return of(
                        List.of(
                                "{\"resourceType\":\"Condition\",\"id\":\"1\",\"code\":{\"coding\":[%s]}}",
                                "{\"resourceType\":\"Observation\",\"id\":\"1\",\"valueCodeableConcept\":{\"coding\":[%s]}}",
                                "{\"resourceType\":\"Encounter\",\"id\":\"1\",\"class\":%s}",
                                "{\"code\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"44054006\"},%s]},\"id\":\"1\",\"resourceType\":\"Condition\"}"),
                        random)
                .formatted(coding);
    }

    private static String escaped(String text, Random random) {
        boolean all = random.nextInt(4) == 0;
        var json = new StringBuilder();
        text.chars().forEach(c -> {
            if (c < ' ' || c == '"' || c == '\\' || all) {
                json.append("\\u%04x".formatted(c));
            } else {
                json.append((char) c);
            }
        });
        return json.toString();
    }

    private static String csv(String code, String system, Random random) {
        boolean has = random.nextInt(8) > 0;
        return "id,local_id,kind,code" + (has ? ",system" : "") + "\n1,p1,"
                + of(List.of("condition", "need", "alert"), random) + ",\"" + code.replace("\"", "\"\"") + '"'
                + (has ? ",\"" + system + '"' : "") + "\n";
    }

    private static Map<String, SecurityLabel> listed() {
        Map<String, SecurityLabel> listed = new TreeMap<String, SecurityLabel>();
        ShippedList.codes("/codes/sensitive.csv").forEach(code -> listed.put(code, SecurityLabel.SENSITIVE));
        ShippedList.codes("/codes/restricted.csv").forEach(code -> listed.put(code, SecurityLabel.RESTRICTED));
        CodeLabels.shipped().excluded().forEach(code -> listed.put(code, SecurityLabel.SEALED));
        return listed;
    }

    private static <T> T of(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
