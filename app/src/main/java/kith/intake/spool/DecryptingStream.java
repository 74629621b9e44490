package kith.intake.spool;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.GeneralSecurityException;

/// Decrypts what an [EncryptingStream] wrote. Fails where a byte of it was changed or the end is missing.
final class DecryptingStream extends InputStream {

    private final PushbackInputStream in;
    private final ChunkCipher cipher;
    private byte[] chunk = {};
    private int at;
    private boolean ended;

    DecryptingStream(InputStream in, byte[] key) {
        this.in = new PushbackInputStream(in, 1);
        this.cipher = new ChunkCipher(key);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (at == chunk.length) {
            if (ended) {
                return -1;
            }
            readChunk();
        }
        int count = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, into, offset, count);
        at += count;
        return count;
    }

    private void readChunk() throws IOException {
        byte[] sealed = in.readNBytes(ChunkCipher.CHUNK + ChunkCipher.TAG);
        int next = in.read();
        ended = next < 0;
        if (!ended) {
            in.unread(next);
        }
        try {
            chunk = cipher.decrypt(sealed, sealed.length, ended);
            at = 0;
        } catch (GeneralSecurityException e) {
            throw new IOException("The file was changed, or its end is missing", e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
