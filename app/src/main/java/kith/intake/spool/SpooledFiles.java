package kith.intake.spool;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import kith.engine.feeds.files.FileOpener;
import kith.kernel.JobId;
import kith.kernel.jobs.Job;
import kith.kernel.jobs.JobEnded;
import kith.kernel.jobs.Jobs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/// Keeps files until their import ends: each encrypted with a key of its own, in a folder with a random name. The file
/// is of no use without the key in the database, and both are deleted when the job ends.
@Component
public class SpooledFiles implements FileOpener {

    private static final int NAME_BYTES = 16;
    private static final Duration LONGEST_WITHOUT_JOB = Duration.ofHours(1);

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ALONE_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final SpooledFileStore store;
    private final Jobs jobs;
    private final Path spool;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SpooledFiles(SpooledFileStore store, Jobs jobs, @Value("${kith.data}") Path data, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.spool = data.toAbsolutePath().normalize().resolve("spool");
        this.clock = clock;
    }

    /// Encrypts a file as it comes.
    ///
    /// @param name tells what kind of file it is and holds nothing that anybody typed: see `Feeds.plainName`
    public Path put(String name, InputStream from) {
        byte[] random = new byte[NAME_BYTES];
        this.random.nextBytes(random);
        String folder = HexFormat.of().formatHex(random);
        byte[] key = ChunkCipher.newKey();
        Path file = spool.resolve(folder).resolve(name);
        try {
            Files.createDirectories(spool);
            Files.createDirectory(file.getParent(), OWNER_ALONE_FOLDER);
            Files.createFile(file, OWNER_ALONE);
            try (OutputStream out = new EncryptingStream(
                    Files.newOutputStream(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS), key)) {
                from.transferTo(out);
            }
            store.add(folder, key, clock.instant());
            return file;
        } catch (IOException e) {
            remove(folder);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            remove(folder);
            throw e;
        }
    }

    /// Keeps a file until this job ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepFor(JobId job, Path file) {
        if (isSpooled(file)) {
            store.belongsTo(folder(file), job);
        }
    }

    /// Deletes a file that no job waits for.
    public void deleteUnlessKept(Path file) {
        if (store.job(folder(file)).isEmpty()) {
            delete(file);
        }
    }

    public void delete(Path file) {
        delete(folder(file));
    }

    private void delete(String folder) {
        store.delete(folder);
        remove(folder);
    }

    /// Opens a file to be read: decrypted where it is one of these.
    @Override
    public InputStream open(Path file) throws IOException {
        InputStream raw = FileOpener.WITHOUT_LINKS.open(file);
        if (!isSpooled(file)) {
            return raw;
        }
        byte[] key = store.key(folder(file)).orElse(null);
        if (key == null) {
            raw.close();
            throw new IOException("The key of a spooled file is gone");
        }
        return new DecryptingStream(raw, key);
    }

    @TransactionalEventListener(fallbackExecution = true)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void on(JobEnded job) {
        store.of(job.job()).forEach(this::delete);
    }

    /// Deletes what a process that was killed left behind: files whose job has ended, and files without a job.
    public void sweep() {
        sweep(clock.instant().minus(LONGEST_WITHOUT_JOB));
    }

    void sweep(Instant withoutJobBefore) {
        if (!Files.isDirectory(spool)) {
            return;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(spool)) {
            for (Path folder : folders) {
                String name = folder.getFileName().toString();
                boolean old = Files.getLastModifiedTime(folder).toInstant().isBefore(withoutJobBefore);
                if (store.job(name).map(this::hasEnded).orElse(old)) {
                    delete(name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keys that are left without a file, of another server's folder for one.
    int deleteLeftovers(Instant before) {
        List<String> left = new ArrayList<>(store.withoutJobBefore(before));
        store.withJobBefore(before).forEach((folder, job) -> {
            if (hasEnded(job)) {
                left.add(folder);
            }
        });
        left.forEach(this::delete);
        return left.size();
    }

    private boolean hasEnded(JobId job) {
        return jobs.find(job).map(found -> found instanceof Job.Ended).orElse(true);
    }

    private boolean isSpooled(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent != null && spool.equals(parent.getParent());
    }

    private static String folder(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent == null ? "" : String.valueOf(parent.getFileName());
    }

    private void remove(String folder) {
        Path path = spool.resolve(folder);
        if (!Files.isDirectory(path)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
