package kith.engine.feeds.fhir;

import kith.engine.feeds.files.Window;

/// Goes through a bundle's JSON by its brackets and quotation marks, holding one entry at a time. What is
/// inside a resource is not looked at here.
public final class BundleWalk {

    private final Window window;
    private final BundleEntry entry;
    private final Visitor visitor;
    private String resourceType = "";
    private String type = "";
    private Json links = Json.NOTHING;
    private long total = -1;
    private long line = 1;
    private int entries;

    public BundleWalk(Window window, Visitor visitor) {
        this.window = window;
        this.visitor = visitor;
        this.entry = new BundleEntry(window);
    }

    /// Is shown each entry in turn.
    @FunctionalInterface
    interface Visitor {
        void entry(BundleEntry entry);
    }

    /// How going through ended.
    enum End {
        WHOLE,
        EMPTY,
        NO_OBJECT,
        /// The file ends in the middle.
        CUT,
        /// The brackets, commas or quotation marks are not those of JSON.
        BROKEN
    }

    String resourceType() {
        return resourceType;
    }

    /// The bundle's type: transaction, collection and so on.
    String type() {
        return type;
    }

    /// Where a link of this relation leads; empty when there is none.
    String link(String relation) {
        return links.elements().stream()
                .filter(link -> link.text("relation").orElse("").equals(relation))
                .flatMap(link -> link.text("url").stream())
                .findFirst()
                .orElse("");
    }

    /// How many matches a search has on all its pages; negative where it does not say.
    long total() {
        return total;
    }

    int entries() {
        return entries;
    }

    /// The line that has been reached.
    long line() {
        return line;
    }

    public End go() {
        int first = next();
        if (first < 0) {
            return End.EMPTY;
        }
        if (first != '{') {
            return End.NO_OBJECT;
        }
        boolean whole = members(this::member) && next() < 0;
        if (whole) {
            return End.WHOLE;
        }
        return window.peek() < 0 ? End.CUT : End.BROKEN;
    }

    /// What is done with each member of an object; false where the JSON is broken.
    @FunctionalInterface
    private interface Member {
        boolean at(String name);
    }

    private boolean member(String name) {
        boolean list = next() == '[';
        window.begin();
        boolean whole = (name.equals("entry") && list) ? elements() : value();
        if (whole) {
            ownMember(name, window.at - window.start);
        }
        window.begin();
        return whole;
    }

    private void ownMember(String name, int to) {
        switch (name) {
            case "resourceType" -> resourceType = entry.text(0, to);
            case "type" -> type = entry.text(0, to);
            case "link" -> links = entry.parse(0, to);
            case "total" -> total = entry.parse(0, to).count();
            default -> {}
        }
    }

    private boolean elements() {
        window.at++;
        if (next() == ']') {
            window.at++;
            return true;
        }
        while (true) {
            if (next() < 0 || !element()) {
                return false;
            }
            switch (next()) {
                case ',' -> window.at++;
                case ']' -> {
                    window.at++;
                    return true;
                }
                default -> {
                    return false;
                }
            }
        }
    }

    private boolean element() {
        window.begin();
        entry.begin(++entries, line);
        boolean whole = window.peek() == '{' ? members(this::entryMember) : value();
        if (whole) {
            entry.endsAt(window.at - window.start);
            visitor.entry(entry);
        }
        return whole;
    }

    private boolean entryMember(String name) {
        next();
        int from = window.at - window.start;
        boolean whole = value();
        int to = window.at - window.start;
        switch (name) {
            case "resource" -> entry.resource(from, to);
            case "fullUrl" -> entry.fullUrl(from, to);
            case "request" -> entry.request(from, to);
            case "search" -> entry.search(from, to);
            default -> {}
        }
        return whole;
    }

    /// Goes over an object, from its opening bracket to past its closing one.
    private boolean members(Member member) {
        window.at++;
        if (next() == '}') {
            window.at++;
            return true;
        }
        while (true) {
            if (next() != '"') {
                return false;
            }
            int from = window.at - window.start;
            if (!value()) {
                return false;
            }
            String name = entry.text(from, window.at - window.start);
            if (next() != ':') {
                return false;
            }
            window.at++;
            if (next() < 0 || !member.at(name)) {
                return false;
            }
            switch (next()) {
                case ',' -> window.at++;
                case '}' -> {
                    window.at++;
                    return true;
                }
                default -> {
                    return false;
                }
            }
        }
    }

    /// Goes over one value of any kind.
    private boolean value() {
        return switch (next()) {
            case '{', '[', '"' -> nested();
            case -1, '}', ']', ',', ':' -> false;
            default -> bare();
        };
    }

    /// A number, true, false or null. Whether it is one is for the reader of the resource to say.
    private boolean bare() {
        while (true) {
            switch (window.peek()) {
                case -1 -> {
                    return false;
                }
                case ',', '}', ']', ' ', '\t', '\r', '\n' -> {
                    return true;
                }
                default -> window.at++;
            }
        }
    }

    /// An object, a list or a text: from its first mark to the one that closes it. This is where the time goes.
    private boolean nested() {
        int depth = 0;
        boolean inText = false;
        boolean escaped = false;
        while (window.at < window.end || window.more()) {
            byte[] bytes = window.bytes;
            int to = window.end;
            int at = window.at;
            while (at < to) {
                if (inText) {
                    if (escaped) {
                        escaped = false;
                        at++;
                        continue;
                    }
                    at = textEnd(bytes, at, to);
                    if (at == to) {
                        break;
                    }
                    escaped = bytes[at] == '\\';
                    inText = escaped;
                    at++;
                    if (!inText && depth == 0) {
                        window.at = at;
                        return true;
                    }
                    continue;
                }
                switch (bytes[at++]) {
                    case '"' -> inText = true;
                    case '{', '[' -> depth++;
                    case '}', ']' -> {
                        if (--depth == 0) {
                            window.at = at;
                            return true;
                        }
                    }
                    case '\n' -> line++;
                    default -> {}
                }
            }
            window.at = at;
        }
        return false;
    }

    /// Where the next quotation mark or backslash stands.
    private static int textEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        return at;
    }

    /// The next byte that is not white space, left in place.
    private int next() {
        while (true) {
            int b = window.peek();
            switch (b) {
                case '\n' -> {
                    line++;
                    window.at++;
                }
                case ' ', '\t', '\r' -> window.at++;
                default -> {
                    return b;
                }
            }
        }
    }
}
