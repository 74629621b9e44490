package kith.engine.feeds.items;

/// A page of a search result, as FHIR R4 divides it.
///
/// @param self the address of the page; empty where it says none
/// @param next the address of the page after it; empty on the last page
/// @param total how many matches the whole search has; negative where it does not say
/// @param matches how many of them are on this page
public record BundlePage(String self, String next, long total, long matches) {

    @Override
    public String toString() {
        return "BundlePage[" + matches + " of " + total + "]";
    }
}
