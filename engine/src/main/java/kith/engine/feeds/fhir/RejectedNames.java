package kith.engine.feeds.fhir;

import kith.engine.feeds.files.Window;
import kith.engine.feeds.items.ItemName;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// Reads what a rejected resource is called, up to where its JSON goes wrong.
final class RejectedNames {

    /// The resource on a line. Bulk files are called after the type that they hold.
    static ItemName of(String file, Window window, int length) {
        if (window.tooLong() || length > Window.LONGEST_ITEM) {
            return new ItemName(typeOf(file), "");
        }
        ItemName name = read(window.bytes, window.start, length);
        return name.type().isEmpty() ? new ItemName(typeOf(file), name.id()) : name;
    }

    /// The resource in an entry, or else what the entry's addresses say.
    static ItemName of(BundleEntry entry, Window window) {
        if (entry.tooLong()) {
            return ItemName.UNKNOWN;
        }
        ItemName name = entry.hasResource()
                ? read(window.bytes, entry.resourceOffset(), entry.resourceLength())
                : ItemName.UNKNOWN;
        if (!name.id().isEmpty()) {
            return name;
        }
        String url = entry.fullUrl().startsWith("http")
                ? entry.fullUrl()
                : entry.request().text("url").orElse("");
        String[] parts = url.contains("?") ? new String[0] : EntryReader.typeAndId(url);
        return parts.length == 2 ? new ItemName(parts[0], parts[1]) : name;
    }

    private static String typeOf(String file) {
        String type = ResourceTypes.find(file.split("[^A-Za-z]", 2)[0]);
        return type == null ? "" : type;
    }

    private static ItemName read(byte[] bytes, int offset, int length) {
        String type = "";
        String id = "";
        try (JsonParser json = ResourceScanner.JSON.createParser(ObjectReadContext.empty(), bytes, offset, length)) {
            int depth = 0;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                switch (token) {
                    case START_OBJECT, START_ARRAY -> depth++;
                    case END_OBJECT, END_ARRAY -> depth--;
                    case VALUE_STRING -> {
                        if (depth == 1 && "resourceType".equals(json.currentName())) {
                            type = json.getString();
                        } else if (depth == 1 && "id".equals(json.currentName())) {
                            id = json.getString();
                        }
                    }
                    default -> {}
                }
            }
        } catch (JacksonException _) {
            return new ItemName(type, id);
        }
        return new ItemName(type, id);
    }

    private RejectedNames() {}
}
