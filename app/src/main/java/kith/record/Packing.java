package kith.record;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.util.Arrays;

/// Room to put one block after another together in and to compress it, so that none needs room of its own. For
/// one thread.
final class Packing implements AutoCloseable {

    private static final int LEVEL = 3;

    private final Room opened = new Room();
    private final DataOutputStream out = new DataOutputStream(opened);
    private final ZstdCompressCtx zstd = new ZstdCompressCtx().setLevel(LEVEL);
    private byte[] compressed = new byte[1 << 16];

    /// Where the next block is to be written.
    DataOutputStream anew() {
        opened.reset();
        return out;
    }

    /// How long what was written is, in bytes.
    int length() {
        return opened.size();
    }

    /// What was written, as Zstandard.
    byte[] compressed() {
        int most = Math.toIntExact(Zstd.compressBound(opened.size()));
        if (compressed.length < most) {
            compressed = new byte[most];
        }
        int length = opened.compress(zstd, compressed);
        return Arrays.copyOf(compressed, length);
    }

    @Override
    public void close() {
        zstd.close();
    }

    private static final class Room extends ByteArrayOutputStream {

        Room() {
            super(1 << 16);
        }

        int compress(ZstdCompressCtx zstd, byte[] into) {
            return zstd.compressByteArray(into, 0, into.length, buf, 0, count);
        }
    }
}
