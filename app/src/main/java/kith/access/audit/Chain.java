package kith.access.audit;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import kith.kernel.PersonId;

/// One block of the chain being made: SHA-256 over the hash of the block before and every row, each field with
/// its length in front of it, so that no two blocks are written alike.
final class Chain {

    private final SealRow last;
    private final MessageDigest digest = sha256();
    private final DataOutputStream out =
            new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    private long rows;
    private long firstId;
    private long lastId;

    Chain(SealRow last) {
        this.last = last;
        digest.update(HexFormat.of().parseHex(last.hash()));
    }

    /// Rows come in the order of their ids.
    void add(Logged row) {
        if (rows == 0) {
            firstId = row.id();
        }
        lastId = row.id();
        rows++;
        try {
            write(row);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    boolean isEmpty() {
        return rows == 0;
    }

    /// The block's seal, once all its rows are in.
    SealRow seal(long until, Instant at) {
        try {
            write(last.id() + 1, last.until(), until, firstId, lastId, rows);
            write(at);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        return new SealRow(last.id() + 1, last.until(), until, firstId, lastId, rows, hash, at);
    }

    private void write(Logged row) throws IOException {
        AuditEntry entry = row.entry();
        write(row.id(), row.writtenBy(), entry.worker().value());
        write(entry.at());
        write(entry.role());
        write(entry.purpose());
        write(entry.outcome().words());
        write(entry.clause());
        write(entry.relationship());
        write(entry.what());
        out.writeInt(entry.people().size());
        for (PersonId person : entry.people()) {
            out.writeLong(person.value());
        }
        write(entry.terms());
        write(entry.reason());
        write(entry.address());
    }

    private void write(long... numbers) throws IOException {
        for (long number : numbers) {
            out.writeLong(number);
        }
    }

    private void write(Instant at) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    private void write(Optional<String> words) throws IOException {
        out.writeBoolean(words.isPresent());
        if (words.isPresent()) {
            write(words.get());
        }
    }

    private void write(String words) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
