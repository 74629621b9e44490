package kith.coordination.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Finds out what a file is by its content. Its name and what the browser says of it count for nothing. Nothing in a
/// file is run or drawn.
final class FileCheck {

    static final int LARGEST = 10 << 20;
    static final int MOST_PAGES = 100;

    private static final int MOST_PIXELS = 100_000_000;
    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_UNPACKED = 100L << 20;
    private static final int BUFFER = 64 << 10;

    private static final String UNKNOWN = "Choose a PDF, a JPEG or PNG image, or a Word document (DOCX)";

    /// What a file is.
    sealed interface Checked {

        record Usable(DocumentFormat format, Optional<Integer> pages) implements Checked {}

        record Refused(String sentence) implements Checked {}
    }

    static Checked of(byte[] file) {
        if (file.length == 0) {
            return new Checked.Refused("Choose a file that is not empty");
        }
        if (file.length > LARGEST) {
            return new Checked.Refused("Choose a file of 10 MB or less");
        }
        if (starts(file, '%', 'P', 'D', 'F', '-')) {
            return pdf(file);
        }
        if (starts(file, 0xFF, 0xD8, 0xFF)) {
            return image(file, DocumentFormat.JPEG);
        }
        if (starts(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return image(file, DocumentFormat.PNG);
        }
        return starts(file, 'P', 'K', 3, 4) ? docx(file) : new Checked.Refused(UNKNOWN);
    }

    private static boolean starts(byte[] file, int... with) {
        if (file.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((file[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static Checked pdf(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                return new Checked.Refused("The PDF has no pages. Choose another file");
            }
            return pages > MOST_PAGES
                    ? new Checked.Refused("Choose a PDF of %d pages or fewer".formatted(MOST_PAGES))
                    : new Checked.Usable(DocumentFormat.PDF, Optional.of(pages));
        } catch (InvalidPasswordException _) {
            return new Checked.Refused("The PDF has a password. Save it without one and choose it again");
        } catch (IOException | RuntimeException _) {
            return new Checked.Refused("The PDF is damaged. Choose another file");
        }
    }

    /// Reads no more of an image than how large it is.
    private static Checked image(byte[] file, DocumentFormat format) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.key());
            if (!readers.hasNext()) {
                return new Checked.Refused(UNKNOWN);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                return pixels > MOST_PIXELS
                        ? new Checked.Refused("The image is too large. Choose a smaller one")
                        : new Checked.Usable(format, Optional.of(1));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException _) {
            return new Checked.Refused("The image is damaged. Choose another file");
        }
    }

    /// A Word document is a package of parts. One that holds a program or grows too large is refused.
    private static Checked docx(byte[] file) {
        Set<String> parts = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            long unpacked = 0;
            byte[] buffer = new byte[BUFFER];
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(entry.getName().toLowerCase(Locale.ROOT));
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        return new Checked.Refused("The Word document is too large. Choose another file");
                    }
                }
                if (parts.size() > MOST_ENTRIES) {
                    return new Checked.Refused("The Word document is too large. Choose another file");
                }
            }
        } catch (IOException | RuntimeException _) {
            return new Checked.Refused("The Word document is damaged. Choose another file");
        }
        if (!parts.contains("[content_types].xml") || !parts.contains("word/document.xml")) {
            return new Checked.Refused(UNKNOWN);
        }
        return parts.stream().anyMatch(part -> part.contains("vbaproject") || part.contains("/embeddings/"))
                ? new Checked.Refused("The Word document holds a program or another file. Save it as a PDF first")
                : new Checked.Usable(DocumentFormat.DOCX, Optional.empty());
    }

    private FileCheck() {}
}
