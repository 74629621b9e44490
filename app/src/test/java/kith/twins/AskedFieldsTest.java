package kith.twins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.access.Role;
import kith.testing.OpenFolders;
import kith.twins.PageForm.Field;
import kith.twins.Visitor.Value;
import kith.twins.World.Working;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every field about a person that somebody can type in can be read again by those who support the person, and by
/// nobody else. The forms come from the pages, so a form that is added later is in this test.
class AskedFieldsTest {

    /// Each pass finds the forms that what was sent before has made possible.
    private static final int PASSES = 4;

    private static final Set<String> TYPED = Set.of("text", "textarea", "input", "email", "tel");
    private static final Pattern PART_OF_A_DAY = Pattern.compile(".*\\.(day|month|year)");

    /// What ends something comes after what needs it.
    private static final Pattern ENDING =
            Pattern.compile(".*/(revoke|complete|error|leave|withdraw|finish|cancel|close|hold|settle)(\\?.*)?");

    /// Why a record was opened stands in the log. The note of a hand-over is read by whoever is asked. Why a contact or
    /// a member of the circle was a mistake is kept, and shown to nobody yet; who leaves a circle needs no reason.
    private static final Pattern READ_ELSEWHERE =
            Pattern.compile(".*/(reason|care/hand-over|contacts/error|circle/error|circle/leave)(\\?.*)?");

    /// Accepted only after more than forms can be filled with: a plan needs strengths, and a case has to be ready.
    private static final Pattern NEEDS_MORE = Pattern.compile(".*/(plan/agree|put-forward|care/finish) .*");

    private static final Pattern FORM = Pattern.compile("(?s)<form[^>]*>.*?</form>");
    private static final Pattern FORM_ACTION = Pattern.compile("formaction=\"([^\"]*)\"");

    /// Read as the least that is a PDF.
    private static final String PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    @TempDir(factory = OpenFolders.class)
    private static Path folder;

    private final Map<String, String> fieldOfWord = new LinkedHashMap<>();
    private final Set<String> sent = new HashSet<>();
    private final Set<String> refused = new LinkedHashSet<>();
    private final List<String> unread = new ArrayList<>();

    @Test
    void what_is_typed_about_a_person_is_read_by_those_who_support_them_and_by_nobody_else() {
        try (World world = World.start(folder, Set.of())) {
            String person = world.people().stream()
                    .filter(name -> name.contains(WorldFeeds.XENA.nhsNumber()))
                    .findFirst()
                    .orElseThrow();
            Visitor coordinator = world.working().stream()
                    .filter(working -> working.role().role() == Role.COORDINATOR)
                    .map(world::signIn)
                    .filter(visitor ->
                            visitor.get(world.resolve("/people/" + person)).status() == 200)
                    .findFirst()
                    .orElseThrow();
            List<String> pages = pages(world, person);
            for (int pass = 0; pass < PASSES; pass++) {
                sendAll(coordinator, pages, pass == PASSES - 1);
            }

            refused.removeAll(sent);
            refused.removeIf(shape -> NEEDS_MORE.matcher(shape).matches());
            assertThat(unread)
                    .as("fields that can be typed in and not be read again")
                    .isEmpty();
            assertThat(refused).as("forms that were never accepted").isEmpty();
            assertThat(fieldOfWord).as("fields that were typed in").hasSizeGreaterThan(30);
            world.working().forEach(working -> readsNothing(world, working, pages));
        }
    }

    /// Workers who have no relationship with the person, and services outside health and care.
    private void readsNothing(World world, Working working, List<String> pages) {
        Visitor visitor = world.signIn(working);
        if (visitor.get(pages.getFirst()).status() == 200) {
            return;
        }
        List<String> elsewhere =
                List.of("/", "/people", "/actions", "/candidates", "/neighbourhoods/bermondsey", "/review");
        for (String page : Stream.concat(pages.stream(), elsewhere.stream()).toList()) {
            String body = visitor.get(page).body();
            assertThat(fieldOfWord.keySet().stream().filter(body::contains).map(fieldOfWord::get))
                    .as("what %s reads on %s", working.role().role(), page)
                    .isEmpty();
        }
    }

    /// The pages about the person.
    private static List<String> pages(World world, String person) {
        return RoutePaths.of(world).values().stream()
                .flatMap(List::stream)
                .filter(path -> path.equals("/people/" + person) || path.startsWith("/people/" + person + "/"))
                .map(world::resolve)
                .filter(path -> !path.endsWith("none") && !path.endsWith(".pdf") && !path.endsWith("/file"))
                .sorted(Comparator.comparingInt(String::length))
                .toList();
    }

    private void sendAll(Visitor visitor, List<String> pages, boolean endings) {
        for (String page : pages) {
            Answer answer = visitor.get(page);
            if (answer.status() == 200) {
                sendFormsOf(visitor, pages, answer.body(), endings);
            }
        }
    }

    private void sendFormsOf(Visitor visitor, List<String> pages, String body, boolean endings) {
        List<String> parts =
                FORM.matcher(body).results().map(MatchResult::group).toList();
        for (String part : parts) {
            PageForm form = PageForm.of(part).getFirst();
            boolean about = form.post()
                    && form.action().startsWith(pages.getFirst() + "/")
                    && !READ_ELSEWHERE.matcher(form.action()).matches();
            for (String action : about ? actions(part, form) : List.<String>of()) {
                String shape = action.replaceAll("[0-9a-f-]{36}", "#") + " "
                        + form.fields().keySet();
                if (ENDING.matcher(action).matches() == endings && !sent.contains(shape)) {
                    send(visitor, pages, form, action, shape);
                }
            }
        }
    }

    /// Where a form goes, by each of its buttons.
    private static List<String> actions(String part, PageForm form) {
        return Stream.concat(
                        Stream.of(form.action()),
                        FORM_ACTION.matcher(part).results().map(found -> PageForm.unescaped(found.group(1))))
                .filter(action -> !READ_ELSEWHERE.matcher(action).matches())
                .distinct()
                .toList();
    }

    private void send(Visitor visitor, List<String> pages, PageForm form, String action, String shape) {
        Map<String, String> words = new LinkedHashMap<>();
        List<Value> values = new ArrayList<>();
        form.fields().forEach((name, field) -> {
            String value = value(name, field);
            if (value.isEmpty()
                    && TYPED.contains(field.type())
                    && !PART_OF_A_DAY.matcher(name).matches()) {
                value = "quagga" + (fieldOfWord.size() + words.size());
                words.put(value, shape + ": " + name);
            }
            if (!field.type().equals("checkbox") || !field.chosen().isEmpty()) {
                values.add(Value.of(name, value));
            }
        });
        form.buttons().stream().findFirst().ifPresent(values::add);
        Answer answer = visitor.post(action, values, form.multipart());
        Optional<String> next = visitor.redirect(answer);
        if (answer.status() != 302 || next.isEmpty()) {
            refused.add(shape);
            return;
        }
        sent.add(shape);
        fieldOfWord.putAll(words);
        Set<String> left = new LinkedHashSet<>(words.keySet());
        left.removeIf(visitor.get(next.get()).body()::contains);
        for (String page : pages) {
            if (!left.isEmpty()) {
                left.removeIf(visitor.get(page).body()::contains);
            }
        }
        left.forEach(word -> unread.add(words.get(word)));
    }

    private static String value(String name, Field field) {
        if (name.equals("author") && field.offered().contains("supporter")) {
            return "supporter";
        }
        if (name.equals("file")) {
            return PDF;
        }
        if (field.type().equals("date")) {
            return "2026-11-02";
        }
        if (PART_OF_A_DAY.matcher(name).matches() && field.chosen().isEmpty()) {
            return name.endsWith(".day")
                    ? (name.startsWith("due") ? "20" : "1")
                    : name.endsWith(".month") ? "11" : "2026";
        }
        if (!field.chosen().isEmpty() || field.type().equals("hidden")) {
            return field.chosen();
        }
        return field.offered().stream()
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
    }
}
