package kith.engagement;

/// What a version of a public page says.
///
/// @param title 1 to 100 characters
/// @param summary one sentence, which lists of pages show: 1 to 200 characters
/// @param words the page in CommonMark, 1 to 20,000 characters
public record PageContent(String title, String summary, String words) {

    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_SUMMARY = 200;
    public static final int LONGEST_WORDS = 20_000;

    public PageContent {
        check("title", title, LONGEST_TITLE);
        check("summary", summary, LONGEST_SUMMARY);
        check("text", words, LONGEST_WORDS);
    }

    private static void check(String what, String value, int longest) {
        if (value.isBlank() || value.length() > longest) {
            throw new IllegalArgumentException("A page's %s has 1 to %d characters".formatted(what, longest));
        }
    }
}
