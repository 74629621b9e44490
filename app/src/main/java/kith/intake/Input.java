package kith.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The files of a feed as a whole: how much there is to read, and what tells these files from others.
///
/// @param bytes as they are on the disk
/// @param opened about how many once unpacked
/// @param print the same for the same files: names, lengths and times of change
public record Input(long bytes, long opened, String print) {

    /// FHIR as JSON packs to about a sixteenth.
    private static final int UNPACKS_TO = 16;

    public static Input of(List<Path> files) {
        try {
            MessageDigest print = MessageDigest.getInstance("SHA-256");
            long bytes = 0;
            long opened = 0;
            for (Path file : files) {
                BasicFileAttributes attributes =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                long length = attributes.size();
                bytes += length;
                opened += file.toString().matches("(?i).*[.](gz|tgz|zip)") ? length * UNPACKS_TO : length;
                String line = file.getFileName() + "\n" + length + "\n"
                        + attributes.lastModifiedTime().toMillis() + "\n";
                print.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return new Input(bytes, opened, HexFormat.of().formatHex(print.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// The name of the file, or of the folder when there are several. Never a whole path.
    static String nameOf(List<Path> files) {
        Path first = files.getFirst();
        Path folder = first.toAbsolutePath().getParent();
        return files.size() == 1 || folder == null
                ? first.getFileName().toString()
                : folder.getFileName().toString();
    }
}
