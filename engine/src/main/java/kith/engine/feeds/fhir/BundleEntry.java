package kith.engine.feeds.fhir;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kith.engine.feeds.files.Window;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// One entry of a bundle: stretches of the window, as distances from its start. Used again for the next.
final class BundleEntry {

    private final Window window;
    private int number;
    private long line;
    private int to;
    private int resourceFrom;
    private int resourceTo;
    private int urlFrom;
    private int urlTo;
    private int requestFrom;
    private int requestTo;
    private @Nullable Json request;
    private int searchFrom;
    private int searchTo;

    BundleEntry(Window window) {
        this.window = window;
    }

    void begin(int number, long line) {
        this.number = number;
        this.line = line;
        to = 0;
        resourceFrom = resourceTo = 0;
        urlFrom = urlTo = 0;
        requestFrom = requestTo = 0;
        request = null;
        searchFrom = searchTo = 0;
    }

    void endsAt(int at) {
        to = at;
    }

    void resource(int from, int to) {
        resourceFrom = from;
        resourceTo = to;
    }

    void fullUrl(int from, int to) {
        urlFrom = from;
        urlTo = to;
    }

    void request(int from, int to) {
        requestFrom = from;
        requestTo = to;
    }

    void search(int from, int to) {
        searchFrom = from;
        searchTo = to;
    }

    /// The same, with a copy of its bytes, which stays when the window moves on.
    BundleEntry copy() {
        var copy = new BundleEntry(Window.of(Arrays.copyOfRange(window.bytes, window.start, window.start + to)));
        copy.begin(number, line);
        copy.endsAt(to);
        copy.resource(resourceFrom, resourceTo);
        copy.fullUrl(urlFrom, urlTo);
        copy.request(requestFrom, requestTo);
        copy.search(searchFrom, searchTo);
        return copy;
    }

    /// The window that holds it, from its start.
    Window window() {
        return window;
    }

    /// Which one it is, from 1.
    int number() {
        return number;
    }

    long line() {
        return line;
    }

    int length() {
        return to;
    }

    boolean tooLong() {
        return window.tooLong() || to > Window.LONGEST_ITEM;
    }

    boolean hasResource() {
        return resourceTo > resourceFrom;
    }

    /// Where its resource stands in the window's bytes.
    int resourceOffset() {
        return window.start + resourceFrom;
    }

    int resourceLength() {
        return resourceTo - resourceFrom;
    }

    /// All of the entry.
    Json whole() {
        return parse(0, to);
    }

    String fullUrl() {
        return text(urlFrom, urlTo);
    }

    Json request() {
        Json read = request;
        if (read == null) {
            read = parse(requestFrom, requestTo);
            request = read;
        }
        return read;
    }

    /// The type and the id that a PUT names, which the resource has then; nothing where it is no such request.
    String[] putTo() {
        Json request = request();
        String url = request.text("url").orElse("");
        boolean names = request.text("method").orElse("").equalsIgnoreCase("PUT") && !url.contains("?");
        return names ? EntryReader.typeAndId(url) : new String[0];
    }

    /// Whether a search found it, rather than adding it to what it found.
    boolean isMatch() {
        return parse(searchFrom, searchTo).text("mode").orElse("match").equals("match");
    }

    /// A text in quotation marks; empty when it is something else.
    String text(int from, int to) {
        return text(window, from, to);
    }

    Json parse(int from, int to) {
        return parse(window, from, to);
    }

    /// A text in quotation marks in a stretch of a window; empty when it is something else.
    static String text(Window window, int from, int to) {
        byte[] bytes = window.bytes;
        int first = window.start + from;
        int last = window.start + to - 1;
        if (window.tooLong() || last <= first || bytes[first] != '"') {
            return "";
        }
        for (int at = first; at < last; at++) {
            if (bytes[at] == '\\') {
                return parse(window, from, to).text().orElse("");
            }
        }
        return new String(bytes, first + 1, last - first - 1, StandardCharsets.UTF_8);
    }

    private static Json parse(Window window, int from, int to) {
        if (to <= from || window.tooLong()) {
            return Json.NOTHING;
        }
        try {
            return Json.parse(window.bytes, window.start + from, to - from, new Json.Faults());
        } catch (JacksonException _) {
            return Json.NOTHING;
        }
    }
}
