package kith.engagement;

/// What came of saving a public page.
public sealed interface SavedPage {

    /// It is a new version. Where it says the same as the newest, it is that one.
    record Saved(int version) implements SavedPage {}

    /// Somebody else saved a version since the writer opened the page. Nothing was saved.
    record ChangedMeanwhile(PageVersion newest) implements SavedPage {}
}
