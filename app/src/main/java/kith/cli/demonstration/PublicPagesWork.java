package kith.cli.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kith.engagement.PageContent;
import kith.engagement.PageKey;

/// The pages that an administrator of the demonstration wrote for the public site.
final class PublicPagesWork {

    private static final List<PageKey> PAGES =
            List.of(new PageKey("who-we-are"), new PageKey("your-key-worker"), new PageKey("support-near-you"));

    private PublicPagesWork() {}

    static void add(Desk administrator) {
        PAGES.forEach(page -> administrator.publishes(page, read(page)));
    }

    /// A file has the title in its first line, the summary in its second, and the text after an empty line.
    private static PageContent read(PageKey page) {
        try (InputStream file =
                PublicPagesWork.class.getResourceAsStream("/demonstration/pages/%s.md".formatted(page))) {
            if (file == null) {
                throw new IllegalStateException("The demonstration has no page " + page);
            }
            String[] parts = new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", 3);
            return new PageContent(parts[0], parts[1], parts[2].strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
