package kith.access.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import kith.kernel.postgres.Address;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The Ed25519 key that signs checkpoints, in a file that only the account of Kith reads, with its public half in
/// a file beside it. It is made when it is first needed.
///
/// A signed checkpoint is a note of C2SP signed-note: the text, an empty line, and a line with the name of the
/// key, the first four bytes of its id, and the signature.
@Component
class AuditKey {

    private static final int ID_LENGTH = 4;
    private static final byte ED25519 = 1;
    private static final String SIGNED_BY = "— " + Checkpoint.ORIGIN + " ";

    private final Path secret;
    private final Path open;
    private final Path kept;

    AuditKey(
            @Value("${kith.audit-key:}") String named,
            @Value("${kith.data:.kith}") Path data,
            @Value("${kith.database-url:}") String url) {
        this.secret = named.isBlank() ? data.resolve("audit/key") : Path.of(named);
        this.open = secret.resolveSibling(secret.getFileName() + ".pub");
        this.kept = data.resolve("audit/checkpoint" + (url.isBlank() ? "" : "-" + nameOf(url)));
    }

    /// Another database has another log. Its address is a setting, which nobody changes from within the database.
    private static String nameOf(String url) {
        byte[] address = Address.of(url).toString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MerkleTree.sha256().digest(address), 0, ID_LENGTH);
    }

    /// The checkpoint as a note with its signature.
    String sign(Checkpoint checkpoint) {
        try {
            ensure();
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secretKey());
            signature.update(checkpoint.text().getBytes(StandardCharsets.UTF_8));
            byte[] signed = signature.sign();
            byte[] line = ByteBuffer.allocate(ID_LENGTH + signed.length)
                    .put(id(openKey()))
                    .put(signed)
                    .array();
            return checkpoint.text() + "\n" + SIGNED_BY + Base64.getEncoder().encodeToString(line) + "\n";
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalStateException(
                    "The key in %s, which signs the audit log, cannot be used".formatted(secret), unusable);
        }
    }

    /// What a note says, if this key signed it.
    Optional<Checkpoint> read(String note) {
        return isHere() ? reader().read(note) : Optional.empty();
    }

    /// Reads many notes with the key read once.
    Reader reader() {
        try {
            PublicKey key = openKey();
            return note -> read(note, key);
        } catch (GeneralSecurityException unusable) {
            return _ -> Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Reads what a note says, if the key signed it.
    @FunctionalInterface
    interface Reader {
        Optional<Checkpoint> read(String note);
    }

    private static Optional<Checkpoint> read(String note, PublicKey key) {
        int gap = note.indexOf("\n\n" + SIGNED_BY);
        if (gap < 0) {
            return Optional.empty();
        }
        String text = note.substring(0, gap + 1);
        try {
            byte[] line = Base64.getDecoder()
                    .decode(note.substring(gap + 2 + SIGNED_BY.length()).strip());
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            boolean holds = line.length > ID_LENGTH
                    && MessageDigest.isEqual(id(key), Arrays.copyOf(line, ID_LENGTH))
                    && signature.verify(Arrays.copyOfRange(line, ID_LENGTH, line.length));
            return holds ? Checkpoint.of(text) : Optional.empty();
        } catch (IllegalArgumentException | GeneralSecurityException notSigned) {
            return Optional.empty();
        }
    }

    /// Whether there is a key to check signatures with.
    boolean isHere() {
        return Files.isReadable(open);
    }

    /// Keeps the latest checkpoint where the database cannot reach it.
    void keep(String note) {
        try {
            Files.createDirectories(kept.toAbsolutePath().getParent());
            write(kept, note, "rw-------");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The latest checkpoint that was kept, signed by this key.
    Optional<Checkpoint> kept() {
        try {
            return Files.exists(kept) ? read(Files.readString(kept)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void ensure() throws GeneralSecurityException, IOException {
        if (Files.exists(secret)) {
            return;
        }
        Path folder = Files.createDirectories(
                secret.toAbsolutePath().getParent(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        synchronized (AuditKey.class) {
            try (FileChannel alone = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = alone.lock()) {
                if (Files.notExists(secret)) {
                    make();
                }
            }
        }
    }

    private void make() throws GeneralSecurityException, IOException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        write(open, pem("PUBLIC KEY", pair.getPublic().getEncoded()), "rw-r--r--");
        write(secret, pem("PRIVATE KEY", pair.getPrivate().getEncoded()), "rw-------");
    }

    private static void write(Path file, String text, String permissions) throws IOException {
        Path half = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "making",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, text);
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString(permissions));
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private PrivateKey secretKey() throws GeneralSecurityException, IOException {
        return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes(secret)));
    }

    private PublicKey openKey() throws GeneralSecurityException, IOException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes(open)));
    }

    /// As C2SP signed-note counts it, from the name and the last 32 bytes of the encoded key.
    private static byte[] id(PublicKey key) {
        byte[] encoded = key.getEncoded();
        MessageDigest digest = MerkleTree.sha256();
        digest.update((Checkpoint.ORIGIN + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(ED25519);
        digest.update(encoded, encoded.length - MerkleTree.HASH_LENGTH, MerkleTree.HASH_LENGTH);
        return Arrays.copyOf(digest.digest(), ID_LENGTH);
    }

    private static String pem(String what, byte[] encoded) {
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                .formatted(what, Base64.getMimeEncoder().encodeToString(encoded), what);
    }

    private static byte[] bytes(Path file) throws IOException {
        return Base64.getMimeDecoder().decode(Files.readString(file).replaceAll("-----[A-Z ]+-----", ""));
    }
}
