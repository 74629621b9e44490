package kith.directory.sources;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import kith.directory.sources.FeedSource.Kind;
import kith.directory.sources.SourceStore.SourceRow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Fetches the files of a feed: from its address, every page of it, or from its folder.
@Component
class FeedFetcher {

    private static final int MOST_PAGES = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WebReader web;
    private final Path folders;

    FeedFetcher(WebReader web, @Value("${kith.feeds.folder:${kith.data:.kith}/feeds}") Path folders) {
        this.web = web;
        this.folders = folders;
    }

    /// Fetches into a folder that is there and empty.
    Fetched fetch(SourceRow row, Path into, Progress progress) throws IOException, InterruptedException {
        FeedSource source = row.source();
        return source.kind() == Kind.FOLDER
                ? folder(source.place())
                : address(URI.create(source.place()), row, into, progress);
    }

    /// The folders from which a feed may be read.
    Path folders() {
        return folders;
    }

    private Fetched folder(String name) {
        Path folder = folders.resolve(name);
        return Files.isDirectory(folder)
                ? new Fetched.Files(folder, "", "")
                : new Fetched.Failed("There is no folder %s on the server".formatted(name));
    }

    private Fetched address(URI from, SourceRow row, Path into, Progress progress)
            throws IOException, InterruptedException {
        Path first = into.resolve("00001");
        return switch (web.read(from, first, row.etag(), row.lastModified(), progress)) {
            case WebReader.Answer.Failed(var why) -> new Fetched.Failed(why);
            case WebReader.Answer.NotChanged() -> new Fetched.NotChanged();
            case WebReader.Answer.Stopped() -> new Fetched.Stopped();
            case WebReader.Answer.Read(var type, var etag, var lastModified) -> {
                if (isSheet(from, type)) {
                    Files.move(first, into.resolve("feed.csv"));
                    yield new Fetched.Files(into, etag, lastModified);
                }
                int pages = pages(first);
                Files.move(first, into.resolve("00001.json"));
                yield pages > 1 ? others(from, pages, into, progress) : new Fetched.Files(into, etag, lastModified);
            }
        };
    }

    /// The second and later pages. Whether any has changed, only reading all can tell.
    private Fetched others(URI from, int pages, Path into, Progress progress) throws InterruptedException {
        if (pages > MOST_PAGES) {
            return new Fetched.Failed("The feed has more than %,d pages".formatted(MOST_PAGES));
        }
        for (int page = 2; page <= pages; page++) {
            int percent = 10 + 50 * page / pages;
            String words = "Reading page %d of %d".formatted(page, pages);
            if (!progress.report(percent, words)) {
                return new Fetched.Stopped();
            }
            URI uri = URI.create(from + (from.getQuery() == null ? "?" : "&") + "page=" + page);
            Path file = into.resolve("%05d.json".formatted(page));
            switch (web.read(uri, file, "", "", (_, _) -> progress.report(percent, words))) {
                case WebReader.Answer.Failed(var why) -> {
                    return new Fetched.Failed("%s. It was page %d".formatted(why, page));
                }
                case WebReader.Answer.Stopped() -> {
                    return new Fetched.Stopped();
                }
                case WebReader.Answer.NotChanged(), WebReader.Answer.Read _ -> {}
            }
        }
        return new Fetched.Files(into, "", "");
    }

    private static boolean isSheet(URI from, String type) {
        return type.toLowerCase(Locale.ROOT).startsWith("text/csv")
                || String.valueOf(from.getPath()).toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /// How many pages an answer says that there are.
    private static int pages(Path file) {
        try {
            JsonNode node = JSON.readTree(file.toFile());
            return node.path("contents").isArray() || node.path("content").isArray()
                    ? Math.max(
                            node.path("total_pages").asInt(1),
                            node.path("totalPages").asInt(1))
                    : 1;
        } catch (JacksonException _) {
            return 1;
        }
    }
}
