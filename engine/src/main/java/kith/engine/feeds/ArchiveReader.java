package kith.engine.feeds;

import java.io.IOException;
import java.nio.file.Path;
import kith.engine.feeds.files.Archive;
import kith.engine.feeds.files.ByteSlice;
import kith.engine.feeds.files.FileOpener;
import kith.engine.feeds.files.Source;
import kith.engine.feeds.items.Ending;
import kith.engine.feeds.items.Receiver;
import kith.engine.feeds.items.Rejected;

/// Reads the files of a `.zip` or `.tar.gz` as those of a folder, without unpacking it to the disk.
final class ArchiveReader {

    /// A bundle is gone through twice, so it is held in memory.
    private static final int LONGEST_BUNDLE = 64 << 20;

    private final FeedReader reader;
    private final FileOpener opener;

    ArchiveReader(FeedReader reader, FileOpener opener) {
        this.reader = reader;
        this.opener = opener;
    }

    Ending read(Path path, Receiver receiver) {
        String file = path.getFileName().toString();
        Ending ending = Ending.WHOLE;
        boolean empty = true;
        try (Archive archive = Archive.open(path, opener, receiver::read)) {
            for (Archive.Member member = archive.next(); member != null; member = archive.next()) {
                ending = ending.and(member(archive, member, receiver));
                empty = false;
            }
            if (archive.problem() != null || empty) {
                String problem = archive.problem() == null
                        ? "The archive is empty, cut short or none. Ask the partner to send it again."
                        : archive.problem();
                receiver.rejected(Rejected.withoutLine(file, 1, problem, Rejected.Kind.REJECTED));
                return Ending.CUT_SHORT;
            }
        }
        return ending;
    }

    private Ending member(Archive archive, Archive.Member member, Receiver receiver) {
        String name = member.name();
        if (member.refused() != null) {
            return notRead(name, member.refused(), Rejected.Kind.NOT_READ, receiver);
        }
        if (name.equals(Feeds.DESCRIPTION)) {
            return Ending.WHOLE;
        }
        return switch (FileKind.of(name)) {
            case NDJSON, XML, PEOPLE, FACTS -> {
                Source source = Source.of(name, archive.content());
                yield reader.read(name, source, () -> source, receiver);
            }
            case BUNDLE -> bundle(archive, name, receiver);
            case ARCHIVE ->
                notRead(
                        name,
                        "It is an archive within an archive. Ask the partner to put its files into one.",
                        Rejected.Kind.NOT_READ,
                        receiver);
            case HL7, OTHER -> {
                UnreadFile unread = UnreadFile.of(name, FileKind.of(name), "");
                yield notRead(
                        name,
                        unread.why(),
                        unread.isPlainlyNoData() ? Rejected.Kind.NO_DATA : Rejected.Kind.NOT_READ,
                        receiver);
            }
        };
    }

    /// What may hold records and is not read keeps a full extract from withdrawing.
    private static Ending notRead(String name, String why, Rejected.Kind kind, Receiver receiver) {
        receiver.rejected(Rejected.withoutLine(name, 1, why, kind));
        return kind == Rejected.Kind.NOT_READ ? Ending.CUT_SHORT : Ending.WHOLE;
    }

    private Ending bundle(Archive archive, String name, Receiver receiver) {
        try {
            byte[] bytes = archive.content().readNBytes(LONGEST_BUNDLE + 1);
            if (bytes.length > LONGEST_BUNDLE) {
                receiver.rejected(Rejected.withoutLine(
                        name,
                        1,
                        "A bundle of more than 64 MB is not read out of an archive. Unpack it into a folder.",
                        Rejected.Kind.REJECTED));
                return Ending.CUT_SHORT;
            }
            ByteSlice slice = ByteSlice.of(bytes);
            return reader.read(name, Source.of(name, slice), () -> Source.of(name, slice), receiver);
        } catch (IOException _) {
            receiver.rejected(Rejected.withoutLine(
                    name,
                    1,
                    "The archive is cut short or damaged in this file. Ask the partner to send it again.",
                    Rejected.Kind.REJECTED));
            return Ending.CUT_SHORT;
        }
    }
}
