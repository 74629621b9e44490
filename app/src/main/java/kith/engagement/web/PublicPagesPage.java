package kith.engagement.web;

import java.util.List;
import kith.engagement.ListedPage;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Table;
import kith.ui.Words;

/// The list of public pages, for those who write them.
public record PublicPagesPage(Table table) {

    static final String PATH = "/public-pages";

    static PublicPagesPage of(List<ListedPage> pages) {
        return new PublicPagesPage(new Table(
                "Public pages",
                List.of(Column.head("Page"), Column.words("The public reads"), Column.words("Newest version")),
                pages.stream().map(PublicPagesPage::row).toList()));
    }

    public boolean isEmpty() {
        return table.rows().isEmpty();
    }

    private static List<Cell> row(ListedPage page) {
        return List.of(
                Cell.link(page.newest().content().title(), PATH + "/" + page.key())
                        .noting(List.of(page.newest().content().summary())),
                Cell.of(state(page)),
                Cell.of("Version %d, %s"
                        .formatted(
                                page.newest().number(),
                                Words.moment(page.newest().writtenAt()))));
    }

    /// Which version the public reads, in words.
    static String state(ListedPage page) {
        if (page.published().isEmpty()) {
            return "Nothing. The page is not on the site";
        }
        return page.isNewestPublished()
                ? "The newest version"
                : "Version %d".formatted(page.published().getAsInt());
    }
}
