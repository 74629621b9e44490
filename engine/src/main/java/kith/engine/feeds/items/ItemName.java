package kith.engine.feeds.items;

/// What a line that was rejected is called, as far as that can be read.
///
/// @param type the resource's type, or the file it is a row of; empty where it cannot be read
/// @param id the partner's own id for it; empty where it cannot be read
public record ItemName(String type, String id) {

    public static final ItemName UNKNOWN = new ItemName("", "");

    /// Personal data stays out of logs.
    @Override
    public String toString() {
        return "ItemName[" + type + "]";
    }
}
