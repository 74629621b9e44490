package kith.kernel.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// The embedded server's settings, for a computer that also runs Kith: a share of its memory, bulk loads without
/// a storm of checkpoints, and nothing a person said in the log.
record Tuning(int port, long sharedBuffers_MB, long cache_MB) {

    static Tuning forThisComputer(int port) {
        OperatingSystemMXBean computer = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long memory_MB = computer.getTotalMemorySize() >> 20;
        return new Tuning(port, Math.clamp(memory_MB / 8, 64, 1024), Math.max(memory_MB / 2, 256));
    }

    /// Writes them as the server's whole configuration: what is not named here is as PostgreSQL ships it. The file
    /// is in a folder of the server's account, so a link in its place is not followed.
    void writeTo(Path file) throws IOException {
        Set<OpenOption> inPlace =
                Set.of(StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING, LinkOption.NOFOLLOW_LINKS);
        try (SeekableByteChannel channel = Files.newByteChannel(file, inPlace)) {
            channel.write(ByteBuffer.wrap(text().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private String text() {
        return """
                # Written by Kith at every start.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 60
                password_encryption = scram-sha-256

                shared_buffers = %dMB
                effective_cache_size = %dMB
                work_mem = 32MB
                maintenance_work_mem = 256MB
                random_page_cost = 1.1
                jit = off

                # One computer and no standby: the least that survives a crash, so a load into a new table is cheap.
                fsync = on
                wal_level = minimal
                max_wal_senders = 0
                wal_buffers = 16MB
                min_wal_size = 512MB
                max_wal_size = 4GB
                checkpoint_timeout = 15min

                timezone = 'UTC'
                log_timezone = 'UTC'
                datestyle = 'ISO, YMD'
                lc_messages = 'C'

                # Statements and details of errors hold what people said, so they stay out of the log.
                log_line_prefix = '%%m [%%p] '
                log_min_error_statement = panic
                log_error_verbosity = terse
                log_checkpoints = off
                """.formatted(port, sharedBuffers_MB, cache_MB);
    }
}
