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
import java.util.Optional;
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
import org.springframework.util.FileSystemUtils;

/// Keeps files until their import ends: each encrypted with a key of its own, those that came together in a folder with
/// a random name. The files are of no use without the key in the database, and both are deleted when the job ends.
@Component
public class SpooledFiles implements FileOpener {

    /// Files that came together lie in a folder of this name, which an import names as where they are from.
    private static final String TOGETHER = "upload";

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

    /// Makes a folder for files that come together.
    public Path begin() {
        byte[] random = new byte[NAME_BYTES];
        this.random.nextBytes(random);
        String folder = HexFormat.of().formatHex(random);
        Path files = spool.resolve(folder).resolve(TOGETHER);
        try {
            Files.createDirectories(spool);
            Files.createDirectory(files.getParent(), OWNER_ALONE_FOLDER);
            Files.createDirectory(files, OWNER_ALONE_FOLDER);
            store.add(folder, ChunkCipher.newKey(), clock.instant());
            return files;
        } catch (IOException e) {
            remove(folder);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            remove(folder);
            throw e;
        }
    }

    /// Encrypts a file as it comes, into a folder of its own.
    ///
    /// @param name tells what kind of file it is and holds nothing that anybody typed: see `SentNames`
    public Path put(String name, InputStream from) {
        Path together = begin();
        try {
            return put(together, name, from);
        } catch (RuntimeException e) {
            delete(together);
            throw e;
        }
    }

    /// Encrypts a file as it comes, beside those that came before it.
    ///
    /// @param together a folder that was made for this, see [#begin()]
    public Path put(Path together, String name, InputStream from) {
        Path file = together.resolve(name);
        byte[] key = key(file).orElseThrow(() -> new IllegalStateException("The key of a spooled file is gone"));
        try {
            Files.createFile(file, OWNER_ALONE);
            try (OutputStream out = new EncryptingStream(
                    Files.newOutputStream(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS), key)) {
                from.transferTo(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        byte[] key = key(file).orElse(null);
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

    /// Whether a file is one of these, which are deleted when their job ends.
    public boolean isSpooled(Path file) {
        Path path = file.toAbsolutePath().normalize();
        return path.startsWith(spool) && path.getNameCount() > spool.getNameCount();
    }

    /// The name of the folder below the spool in which a file lies.
    private String folder(Path file) {
        if (!isSpooled(file)) {
            throw new IllegalArgumentException("Not a spooled file");
        }
        return file.toAbsolutePath().normalize().getName(spool.getNameCount()).toString();
    }

    /// The key of a file, made from that of its folder: a key serves one file.
    private Optional<byte[]> key(Path file) {
        return store.key(folder(file))
                .map(key -> ChunkCipher.keyOf(key, file.getFileName().toString()));
    }

    private void remove(String folder) {
        try {
            FileSystemUtils.deleteRecursively(spool.resolve(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
