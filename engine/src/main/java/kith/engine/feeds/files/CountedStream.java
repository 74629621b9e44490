package kith.engine.feeds.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/// Tells how many bytes of the disk have been read.
final class CountedStream extends InputStream {

    private final InputStream in;
    private final LongConsumer progress;
    private long count;

    CountedStream(InputStream in, LongConsumer progress) {
        this.in = in;
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        count += one < 0 ? 0 : 1;
        progress.accept(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        count += Math.max(read, 0);
        progress.accept(Math.max(read, 0));
        return read;
    }

    long count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
