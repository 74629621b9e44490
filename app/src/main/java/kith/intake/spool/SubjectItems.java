package kith.intake.spool;

import java.util.ArrayList;
import java.util.List;
import kith.record.Item;

/// The items that one import brought about one person, or onto one shelf, with the line that each came from.
public final class SubjectItems {

    private final String name;
    private final boolean aboutPerson;
    private final List<Item> items = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();
    private long bytes;

    private SubjectItems(String name, boolean aboutPerson) {
        this.name = name;
        this.aboutPerson = aboutPerson;
    }

    public static SubjectItems ofPerson(String localId) {
        return new SubjectItems(localId, true);
    }

    public static SubjectItems ofShelf(String type) {
        return new SubjectItems(type, false);
    }

    void add(Item item, String file, long line) {
        items.add(item);
        origins.add(new Origin(file, line));
        bytes += item.bytes().length();
    }

    /// Some of the items, from one up to before another.
    public SubjectItems part(int from, int to) {
        var part = new SubjectItems(name, aboutPerson);
        for (int at = from; at < to; at++) {
            part.add(items.get(at), origins.get(at).file(), origins.get(at).line());
        }
        return part;
    }

    /// The partner's local id of the person, or the type of resource that the shelf is for.
    public String name() {
        return name;
    }

    public boolean aboutPerson() {
        return aboutPerson;
    }

    public List<Item> items() {
        return items;
    }

    public Origin origin(int item) {
        return origins.get(item);
    }

    public long bytes() {
        return bytes;
    }

    public record Origin(String file, long line) {}
}
