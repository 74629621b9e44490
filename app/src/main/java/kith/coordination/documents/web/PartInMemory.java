package kith.coordination.documents.web;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A file that was sent with a form. What it was called and what the browser says of it are forgotten.
@SuppressWarnings("ArrayRecordComponent") // A file is compared with nothing.
record PartInMemory(String name, byte[] bytes) implements MultipartFile {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getOriginalFilename() {
        return "";
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    @Override
    public long getSize() {
        return bytes.length;
    }

    @Override
    public byte[] getBytes() {
        return bytes;
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public void transferTo(File destination) {
        throw new UnsupportedOperationException("A document is never written in clear");
    }

    @Override
    public String toString() {
        return "PartInMemory";
    }
}
