package kith.engagement.web;

import java.util.List;
import java.util.function.Function;
import kith.engagement.PageText;
import kith.engagement.PageVersion;
import kith.engagement.PublicPage;
import kith.kernel.WorkerId;
import kith.ui.Mistakes;
import kith.ui.Words;

/// A public page, for those who write it: the form, how it looks, and its versions.
///
/// @param path the address of this editor
/// @param state which version the public reads
/// @param published whether the page is on the site
/// @param look how the newest version looks
/// @param form what was typed
/// @param newest what somebody else saved meanwhile, in their words; empty otherwise
public record PublicPageEditor(
        String path,
        String title,
        String state,
        boolean published,
        PageText look,
        List<VersionLine> versions,
        PublicPageForm form,
        int seen,
        String newest,
        Mistakes mistakes) {

    /// One version in the list.
    ///
    /// @param current whether the public reads it
    public record VersionLine(int number, String words, boolean current) {}

    public PublicPageEditor {
        versions = List.copyOf(versions);
    }

    static PublicPageEditor of(PublicPage page, Function<WorkerId, String> names) {
        return of(page, names, PublicPageForm.of(page.newest()), "", Mistakes.NONE);
    }

    static PublicPageEditor of(
            PublicPage page, Function<WorkerId, String> names, PublicPageForm form, String newest, Mistakes mistakes) {
        return new PublicPageEditor(
                PublicPagesPage.PATH + "/" + page.key(),
                page.newest().content().title(),
                PublicPagesPage.state(page.listed()),
                page.published().isPresent(),
                PageText.of(page.newest().content().words()),
                page.versions().stream()
                        .map(version -> line(version, names, page.isPublished(version)))
                        .toList(),
                form,
                page.newest().number(),
                newest,
                mistakes);
    }

    private static VersionLine line(PageVersion version, Function<WorkerId, String> names, boolean current) {
        return new VersionLine(
                version.number(),
                "Version %d, %s, by %s"
                        .formatted(
                                version.number(), Words.moment(version.writtenAt()), names.apply(version.writtenBy())),
                current);
    }
}
