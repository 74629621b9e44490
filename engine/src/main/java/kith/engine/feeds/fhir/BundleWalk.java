package kith.engine.feeds.fhir;

import kith.engine.feeds.files.Window;

/// Goes through a bundle's JSON by its brackets and quotation marks, holding one entry at a time. What is
/// inside a resource is not looked at here.
public final class BundleWalk {

    private final Window window;
    private final BundleEntry entry;
    private final JsonWalk json;
    private final Visitor visitor;
    private String resourceType = "";
    private String type = "";
    private Json links = Json.NOTHING;
    private long total = -1;
    private int entries;
    private int bundles;
    private int otherParameters;
    private boolean inParameter;
    private boolean objectPerLine;

    public BundleWalk(Window window, Visitor visitor) {
        this(window, visitor, 1);
    }

    BundleWalk(Window window, Visitor visitor, long firstLine) {
        this.window = window;
        this.visitor = visitor;
        this.entry = new BundleEntry(window);
        this.json = new JsonWalk(window, firstLine);
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
        return json.line();
    }

    /// Whether the file is a bundle, or Parameters with a bundle in it.
    boolean hasBundle() {
        return resourceType.equals("Bundle") || (resourceType.equals("Parameters") && bundles > 0);
    }

    /// How many resources stand in Parameters beside its bundles. Nothing of them is read.
    int otherParameters() {
        return otherParameters;
    }

    /// Whether the file has one object on its first line and another on a line that follows, as NDJSON has.
    boolean hasObjectPerLine() {
        return objectPerLine;
    }

    public End go() {
        int first = json.next();
        if (first < 0) {
            return End.EMPTY;
        }
        if (first != '{') {
            return End.NO_OBJECT;
        }
        long firstLine = line();
        boolean object = json.members(this::member);
        long lastLine = line();
        if (object && json.next() < 0) {
            return End.WHOLE;
        }
        objectPerLine = object && firstLine == lastLine && line() > lastLine && window.peek() == '{';
        return window.peek() < 0 ? End.CUT : End.BROKEN;
    }

    private boolean member(String name) {
        boolean list = json.next() == '[';
        window.begin();
        boolean whole = switch (name) {
            case "entry" -> list ? json.elements(this::element) : json.value();
            case "parameter" -> (list && !inParameter) ? json.elements(this::parameter) : json.value();
            default -> json.value();
        };
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

    private boolean parameter() {
        return window.peek() == '{' ? json.members(this::parameterMember) : json.value();
    }

    /// A bundle in Parameters is gone through as if it were the file.
    private boolean parameterMember(String name) {
        window.begin();
        if (!name.equals("resource") || json.next() != '{') {
            return json.value();
        }
        String around = resourceType;
        resourceType = "";
        inParameter = true;
        boolean whole = json.members(this::member);
        if (resourceType.equals("Bundle")) {
            bundles++;
        } else {
            otherParameters++;
        }
        inParameter = false;
        resourceType = whole ? around : "Parameters";
        return whole;
    }

    private boolean element() {
        window.begin();
        entry.begin(++entries, line());
        boolean whole = window.peek() == '{' ? json.members(this::entryMember) : json.value();
        if (whole) {
            entry.endsAt(window.at - window.start);
            visitor.entry(entry);
        }
        return whole;
    }

    private boolean entryMember(String name) {
        json.next();
        int from = window.at - window.start;
        boolean whole = json.value();
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
}
