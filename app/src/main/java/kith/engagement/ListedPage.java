package kith.engagement;

import java.util.OptionalInt;

/// A public page in a list: its newest version, and which version the public reads.
///
/// @param published the number of that version; empty where the page is not on the site
public record ListedPage(PageKey key, PageVersion newest, OptionalInt published) {

    public boolean isNewestPublished() {
        return published.isPresent() && published.getAsInt() == newest.number();
    }
}
