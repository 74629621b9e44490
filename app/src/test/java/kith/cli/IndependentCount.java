package kith.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Counts the three-conditions list straight from bulk files, by the words of the rules and with nothing of
/// Kith's: its own list of codes, its own reading, its own arithmetic. It knows one record a person, as a
/// folder of one system has.
final class IndependentCount {

    private static final String CODES = """
            HTN 59621000 38341003
            AF 49436004 282825002 440059007 440028005
            CHD 414545008 53741008 22298006 399211009 401303003 401314000 194828000 4557003
            HF 88805009 84114007 42343007 85232009 446221000 417996009
            STIA 230690007 422504002 432504007 274100004 266257000
            PAD 399957001 400047006 63491006
            DM 44054006 46635009 73211009 427089005 368581000119106 1551000119108 1501000119109 97331000119101
            + 60951000119105 127013003 90781000119102 157141000119108
            AST 195967001 233678006 233679003 401193004
            COPD 185086009 87433001 13645005 313296004 313297008 313299006
            CKD 433144002 700378005 700379002 431857002 433146000 46177005 709044004
            CAN 363346000 254837009 93761005 363406005 109838007 94260004 254637007 254632001 424132000
            + 425048006 422968005 423121009 67811000119102 67821000119109 67831000119107 67841000119103
            + 126906006 94503003 399068003 91861009 109989006 93143009 94222008
            EP 84757009 128613002
            DEM 26929004 230265002 52448006 429998004 56267009 312991009
            DEP 370143000 36923009 35489007 310495003 310496002 310497006 66344007 231504006
            ANX 197480006 21897009 48694002 371631005 47505003
            SMI 58214004 13746004 69322001 68890003 231494001 391193001
            LD 110359009 416075005 931001000000105 508171000000105
            OA 396275006 239873007 239872002 201834006
            RA 69896004 200936003
            OST 64859006 443165006
            PAIN 82423001 278860009 1121000119107 203082005 95417003 427419006 124171000119105
            FRAIL 248279007 404904002 925791000000100 925831000000107 925861000000102
            ALC 7200002 15167005 66590003
            DRUG 6525002 5602001 75544000 26416006
            THY 40930008 83664006
            PD 49049000
            MS 24700007
            CLD 328383001 19943007
            SENS 15188001 397540003
            OSA 78275009 73430006
            """;

    private static final Set<String> LIFELONG =
            Set.of("CHD", "HF", "STIA", "PAD", "COPD", "DEM", "LD", "SMI", "MS", "PD", "RA");
    private static final Set<String> DOUBTED =
            Set.of("refuted", "entered-in-error", "unconfirmed", "provisional", "differential");
    private static final Set<String> OVER = Set.of("inactive", "remission", "resolved");

    private final Map<String, String> keys = new HashMap<>();
    private final JsonMapper json = JsonMapper.builder().build();

    IndependentCount() {
        for (String line : CODES.replace("\n+ ", " ").split("\n")) {
            String[] words = line.strip().split(" ");
            for (int i = 1; i < words.length; i++) {
                keys.put(words[i], words[0]);
            }
        }
    }

    /// The local ids of everybody on the list, with the keys of what they live with.
    Map<String, Set<String>> on(LocalDate day, Path folder) {
        Map<String, Set<String>> held = new HashMap<>();
        for (JsonNode condition : lines(folder.resolve("Condition.ndjson.gz"))) {
            String person = condition.at("/subject/reference").asString().replace("Patient/", "");
            for (JsonNode coding : condition.at("/code/coding")) {
                String key = keys.get(coding.path("code").asString(""));
                if (key != null && holds(key, condition, day)) {
                    held.computeIfAbsent(person, _ -> new TreeSet<>()).add(key);
                }
            }
        }
        Map<String, Set<String>> listed = new TreeMap<>();
        for (JsonNode patient : lines(folder.resolve("Patient.ndjson.gz"))) {
            Set<String> conditions = held.getOrDefault(patient.path("id").asString(), Set.of());
            if (conditions.size() >= 3 && isAdultAlive(patient, day)) {
                listed.put(patient.path("id").asString(), conditions);
            }
        }
        return listed;
    }

    private static boolean holds(String key, JsonNode condition, LocalDate day) {
        if (DOUBTED.contains(condition.at("/verificationStatus/coding/0/code").asString(""))) {
            return false;
        }
        String began = condition
                .path("onsetDateTime")
                .asString(condition.path("recordedDate").asString(""));
        if (began.isEmpty() || dayOf(began).isAfter(day)) {
            return false;
        }
        if (LIFELONG.contains(key)) {
            return true;
        }
        String ended = condition.path("abatementDateTime").asString("");
        return ended.isEmpty()
                ? !OVER.contains(condition.at("/clinicalStatus/coding/0/code").asString(""))
                : dayOf(ended).isAfter(day);
    }

    private static boolean isAdultAlive(JsonNode patient, LocalDate day) {
        String born = patient.path("birthDate").asString("");
        if (born.isEmpty() || LocalDate.parse(born).plusYears(18).isAfter(day)) {
            return false;
        }
        String died = patient.path("deceasedDateTime").asString("");
        boolean dead = patient.path("deceasedBoolean").asBoolean(false);
        return !dead && (died.isEmpty() || dayOf(died).isAfter(day));
    }

    private static LocalDate dayOf(String written) {
        return written.length() == 10
                ? LocalDate.parse(written)
                : OffsetDateTime.parse(written)
                        .atZoneSameInstant(ZoneId.of("Europe/London"))
                        .toLocalDate();
    }

    private Iterable<JsonNode> lines(Path file) {
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().map(json::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
