package kith.intake.web;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import kith.intake.spool.SpooledFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A file that was sent with a form and lies encrypted in the spool.
///
/// @param sent the sender's own name for it, which is shown to them alone and kept nowhere
/// @param size as it was sent, in bytes
record SpooledPart(String name, String sent, Path path, long size, SpooledFiles files) implements MultipartFile {

    /// Where it lies with those that were sent with it.
    Path folder() {
        return Objects.requireNonNull(path.getParent());
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getOriginalFilename() {
        return path.getFileName().toString();
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    public long getSize() {
        return size;
    }

    @Override
    public byte[] getBytes() {
        throw new UnsupportedOperationException("A spooled file may be too large to hold");
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return files.open(path);
    }

    @Override
    public void transferTo(File destination) {
        throw new UnsupportedOperationException("A spooled file is never written in clear");
    }

    @Override
    public String toString() {
        return "SpooledPart[" + path.getFileName() + "]";
    }
}
