package kith.site.web;

import java.util.List;
import kith.engagement.published.PublishedPage;

/// The list of the pages that the partnership writes about itself.
public record AboutPage(List<Line> pages) {

    static final String PATH = "/about";

    /// One page in the list.
    public record Line(String title, String href, String summary) {}

    public AboutPage {
        pages = List.copyOf(pages);
    }

    static AboutPage of(List<PublishedPage> pages) {
        return new AboutPage(pages.stream()
                .map(page -> new Line(
                        page.content().title(),
                        PATH + "/" + page.key(),
                        page.content().summary()))
                .toList());
    }
}
