package kith.engagement.web;

import kith.engagement.PageText;
import kith.engagement.PageVersion;
import kith.engagement.PublicPage;
import kith.ui.Words;

/// One version of a public page as it looks, for those who write it.
///
/// @param editor the address of the page's editor
public record PublicPageVersion(
        String editor, String title, String caption, String summary, PageText look, int number, boolean current) {

    static PublicPageVersion of(PublicPage page, PageVersion version) {
        return new PublicPageVersion(
                PublicPagesPage.PATH + "/" + page.key(),
                version.content().title(),
                "Version %d, %s".formatted(version.number(), Words.moment(version.writtenAt())),
                version.content().summary(),
                PageText.of(version.content().words()),
                version.number(),
                page.isPublished(version));
    }
}
