package kith.site.web;

import kith.engagement.PageText;
import kith.engagement.published.PublishedPage;
import kith.kernel.London;
import kith.ui.Words;

/// A page that the partnership writes about itself.
///
/// @param since when this version was published, in words
public record PageAbout(String title, String summary, PageText text, String since) {

    static PageAbout of(PublishedPage page) {
        return new PageAbout(
                page.content().title(),
                page.content().summary(),
                PageText.of(page.content().words()),
                Words.day(London.dayOf(page.since())));
    }
}
