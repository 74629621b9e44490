package kith.engine.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kith.engine.feeds.fhir.ResourceTypes;
import kith.engine.feeds.files.FeedProblem;
import kith.engine.feeds.files.FileOpener;
import kith.engine.terms.PartnerKind;
import org.jspecify.annotations.Nullable;

/// Finds the feeds at a path: a folder of one partner, a folder of such folders, or a single file.
public final class Feeds {

    static final String DESCRIPTION = "feed.json";

    private final @Nullable String partner;
    private final @Nullable PartnerKind kind;

    private final FileOpener opener;

    private Feeds(@Nullable String partner, @Nullable PartnerKind kind, FileOpener opener) {
        this.partner = partner;
        this.kind = kind;
        this.opener = opener;
    }

    /// The feeds at a path that says itself whose they are: a folder with `feed.json`, or a folder of such
    /// folders.
    public static List<Feed> at(Path path) {
        return at(path, null, null);
    }

    /// The feeds at a path: as [#at(Path)], or a folder or a single file without `feed.json` from the partner
    /// named.
    ///
    /// @throws FeedProblem when there is nothing to read, or nobody says whose it is
    public static List<Feed> at(Path path, @Nullable String partner, @Nullable PartnerKind kind) {
        return at(path, partner, kind, FileOpener.WITHOUT_LINKS);
    }

    /// As [#at(Path, String, PartnerKind)], where files may be opened in another way.
    ///
    /// @param opener opens what says whose the files are: `feed.json` and archives
    public static List<Feed> at(Path path, @Nullable String partner, @Nullable PartnerKind kind, FileOpener opener) {
        var feeds = new Feeds(partner, kind, opener);
        if (Files.isDirectory(path)) {
            return feeds.inFolder(path);
        }
        if (!Files.exists(path)) {
            throw new FeedProblem("There is no " + path + ". Check the path.");
        }
        return List.of(feeds.file(readable(target(path)), path));
    }

    /// A single file, or an archive, which may say itself whose it is.
    private Feed file(Path file, Path named) {
        return (kindOf(file) == FileKind.ARCHIVE
                        ? Description.inArchive(file, opener, partner, kind)
                        : Optional.<Description>empty())
                .map(description -> description.feed(List.of(file), List.of()))
                .orElseGet(() -> undescribed(named, List.of(file)));
    }

    /// Whether a file may say who people are, by its name alone. Facts do not, and neither does a bulk file
    /// that is called after another type of resource than Patient, since each holds one type (FHIR Bulk Data
    /// Access IG).
    public static boolean maySayWho(Path file) {
        String name = file.getFileName().toString();
        return switch (FileKind.of(name)) {
            case NDJSON -> {
                String word = name.split("[^A-Za-z]", 2)[0];
                yield word.equals("Patient") || ResourceTypes.find(word) == null;
            }
            case BUNDLE, XML, PEOPLE, ARCHIVE -> true;
            case FACTS, HL7, OTHER -> false;
        };
    }

    /// Whoever names a single file may name it by a link, as long as both have the same kind of name. Links that lie
    /// in a folder are not followed.
    private static Path target(Path file) {
        try {
            return Files.isSymbolicLink(file) ? file.toRealPath() : file;
        } catch (IOException e) {
            throw new FeedProblem(file + " could not be read. Check that Kith may read it.", e);
        }
    }

    private List<Feed> inFolder(Path folder) {
        if (Files.exists(folder.resolve(DESCRIPTION))) {
            return List.of(described(folder));
        }
        List<Path> files = list(folder, file -> isFileOrLink(file) && kindOf(file) != FileKind.OTHER);
        List<Path> archives =
                files.stream().filter(file -> kindOf(file) == FileKind.ARCHIVE).toList();
        if (!files.isEmpty() && archives.equals(files)) {
            return archives.stream().map(archive -> file(archive, folder)).toList();
        }
        if (!files.isEmpty()) {
            files.forEach(Feeds::readable);
            return List.of(undescribed(folder, files).withUnread(unread(folder, files, "not named")));
        }
        List<Feed> feeds = new ArrayList<>();
        for (Path below : list(folder, folderBelow -> Files.isDirectory(folderBelow, LinkOption.NOFOLLOW_LINKS))) {
            feeds.addAll(inFolder(below));
        }
        if (feeds.isEmpty()) {
            throw new FeedProblem("There is nothing to import in " + folder
                    + ": no .ndjson, .json, .xml, people.csv or facts.csv, plain or .gz.");
        }
        return feeds;
    }

    /// What lies beside the files that are read, hidden files aside.
    private static List<UnreadFile> unread(Path folder, List<Path> read, String format) {
        return list(
                        folder,
                        file -> !read.contains(file)
                                && !file.getFileName().toString().equals(DESCRIPTION))
                .stream()
                .map(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                        ? UnreadFile.folder(file.getFileName().toString())
                        : UnreadFile.of(file.getFileName().toString(), kindOf(file), format))
                .toList();
    }

    /// A link stays in the list, so that the import names it as a file that it did not read.
    private static boolean isFileOrLink(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(file);
    }

    private Feed described(Path folder) {
        Description description = Description.read(folder.resolve(DESCRIPTION), opener, partner, kind);
        List<Path> files = list(folder, file -> isFileOrLink(file) && description.holds(kindOf(file)));
        if (files.isEmpty()) {
            throw new FeedProblem("There is nothing to import in " + folder + ": its feed.json says "
                    + description.format() + ", and there is no such file.");
        }
        return description.feed(files, unread(folder, files, description.format()));
    }

    private Feed undescribed(Path path, List<Path> files) {
        if (partner == null) {
            throw FeedProblem.ofNobody(
                    path + " does not say whose it is. Add a feed.json, or name the partner: --partner CODE.");
        }
        return new Feed(partner, partner, kind, Feed.Extract.CHANGES, null, null, files);
    }

    private static Path readable(Path file) {
        return switch (kindOf(file)) {
            case NDJSON, BUNDLE, XML, PEOPLE, FACTS, ARCHIVE -> file;
            case HL7 -> throw new FeedProblem(Description.NO_HL7.formatted(file));
            case OTHER ->
                throw new FeedProblem("Kith does not know what " + file
                        + " holds. It reads .ndjson, .json, .xml, people.csv and facts.csv, plain or .gz, and .zip or"
                        + " .tar.gz of these.");
        };
    }

    private static FileKind kindOf(Path file) {
        return FileKind.of(file.getFileName().toString());
    }

    /// Files that say who people are come first, so that what is said about them finds them there; and before them
    /// what was deleted, so that the rest of the feed can say whose it was.
    private static List<Path> list(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(wanted)
                    .sorted(Comparator.comparing(Feeds::deletesNothing)
                            .thenComparing(Feeds::saysNoPeople)
                            .thenComparing(file -> file.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new FeedProblem("The folder " + folder + " could not be read. Check that Kith may read it.", e);
        }
    }

    private static boolean deletesNothing(Path file) {
        return !file.getFileName().toString().toLowerCase(Locale.ROOT).startsWith("deleted");
    }

    private static boolean saysNoPeople(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith("patient") && !name.startsWith("people.csv");
    }

    /// The kind of partner that a word names.
    ///
    /// @throws FeedProblem naming the kinds there are
    public static PartnerKind kind(String word) {
        return PartnerKind.find(word)
                .orElseThrow(
                        () -> new FeedProblem(
                                "There is no kind of partner \"" + word
                                        + "\". Use gp, hospital, community, mental-health, social-care, housing, voluntary or school."));
    }
}
