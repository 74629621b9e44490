package kith.cluster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.util.UUID;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.matching.ModelFile;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/// A model on its way to the executors, written as the engine writes it and read back once in each process.
final class BroadcastModel implements Serializable {

    private static @Nullable Read last;

    private final UUID id = UUID.randomUUID();
    private final Broadcast<byte[]> written;

    BroadcastModel(JavaSparkContext context, Model model) {
        this.written = context.broadcast(written(model));
    }

    static byte[] written(Model model) {
        var bytes = new ByteArrayOutputStream();
        ModelFile.write(model, bytes);
        return bytes.toByteArray();
    }

    Model model() {
        synchronized (BroadcastModel.class) {
            Read read = last;
            if (read == null || !read.id.equals(id)) {
                read = new Read(id, ModelFile.read(new ByteArrayInputStream(written.value())));
                last = read;
            }
            return read.model;
        }
    }

    private record Read(UUID id, Model model) {}
}
