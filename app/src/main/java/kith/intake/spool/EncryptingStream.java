package kith.intake.spool;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/// Encrypts what is written, chunk by chunk. The last chunk is written when the stream is closed.
final class EncryptingStream extends OutputStream {

    private final OutputStream out;
    private final ChunkCipher cipher;
    private final byte[] chunk = new byte[ChunkCipher.CHUNK];
    private int filled;
    private boolean closed;

    EncryptingStream(OutputStream out, byte[] key) {
        this.out = out;
        this.cipher = new ChunkCipher(key);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int at = offset;
        int left = length;
        while (left > 0) {
            if (filled == chunk.length) {
                writeChunk(false);
            }
            int count = Math.min(left, chunk.length - filled);
            System.arraycopy(bytes, at, chunk, filled, count);
            filled += count;
            at += count;
            left -= count;
        }
    }

    private void writeChunk(boolean last) throws IOException {
        try {
            out.write(cipher.encrypt(chunk, filled, last));
        } catch (GeneralSecurityException e) {
            throw new IOException("The file could not be encrypted", e);
        }
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (out) {
                writeChunk(true);
            }
        }
    }
}
