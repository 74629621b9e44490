package kith.site.oruk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What the API answers with: one thing, a page of things in the envelope of the standard, or all of them, one a line.
final class Answers {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static ResponseEntity<ObjectNode> one(Optional<ObjectNode> found) {
        return found.map(ResponseEntity::ok).orElseGet(() -> problem(HttpStatus.NOT_FOUND, "There is nothing here"));
    }

    static <T> ResponseEntity<String> list(ApiQuery asked, List<T> all, Function<T, ObjectNode> shown) {
        if (asked.asLines()) {
            String lines = all.stream().map(one -> shown.apply(one) + "\n").collect(Collectors.joining());
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON).body(lines);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(page(asked, all, shown).toString());
    }

    private static <T> ObjectNode page(ApiQuery asked, List<T> all, Function<T, ObjectNode> shown) {
        int number = asked.page();
        int size = asked.perPage();
        int pages = Math.max(1, (all.size() + size - 1) / size);
        ArrayNode contents = JSON.arrayNode();
        all.stream().skip((long) (number - 1) * size).limit(size).map(shown).forEach(contents::add);
        ObjectNode page = JSON.objectNode();
        page.put("total_items", all.size());
        page.put("total_pages", pages);
        page.put("page_number", number);
        page.put("size", contents.size());
        page.put("first_page", number == 1);
        page.put("last_page", number >= pages);
        page.put("empty", contents.isEmpty());
        page.set("contents", contents);
        return page;
    }

    static ResponseEntity<ObjectNode> problem(HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.objectNode().put("error", sentence));
    }

    private Answers() {}
}
