package kith.access.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The tree hash of RFC 6962, built leaf by leaf. It keeps only the roots of the complete subtrees, one for each
/// bit of the size, so that a tree of any size fits in 2 KB and grows from where it was.
final class MerkleTree {

    static final int HASH_LENGTH = 32;

    private final byte[][] subtrees = new byte[Long.SIZE][];
    private final MessageDigest digest = sha256();
    private long size;

    /// A tree of this size, from what [#frontier] gave.
    static MerkleTree of(long size, byte[] frontier) {
        MerkleTree tree = new MerkleTree();
        tree.size = size;
        if (frontier.length != Long.bitCount(size) * HASH_LENGTH) {
            throw new IllegalStateException("The frontier of the tree does not fit its size of " + size);
        }
        int from = 0;
        for (int level = 0; level < Long.SIZE; level++) {
            if ((size >>> level & 1) == 1) {
                tree.subtrees[level] = Arrays.copyOfRange(frontier, from, from + HASH_LENGTH);
                from += HASH_LENGTH;
            }
        }
        return tree;
    }

    /// Adds the hash of the next leaf.
    void add(byte[] leaf) {
        byte[] hash = leaf;
        int level = 0;
        while ((size >>> level & 1) == 1) {
            hash = node(subtrees[level], hash);
            level++;
        }
        subtrees[level] = hash;
        size++;
    }

    long size() {
        return size;
    }

    /// The root of the tree as it stands, in base 64.
    String root() {
        byte @Nullable [] root = null;
        for (int level = 0; level < Long.SIZE; level++) {
            if ((size >>> level & 1) == 1) {
                root = root == null ? subtrees[level] : node(subtrees[level], root);
            }
        }
        return Base64.getEncoder().encodeToString(root == null ? digest.digest() : root);
    }

    /// The roots of the complete subtrees, smallest first.
    byte[] frontier() {
        byte[] frontier = new byte[Long.bitCount(size) * HASH_LENGTH];
        int to = 0;
        for (int level = 0; level < Long.SIZE; level++) {
            if ((size >>> level & 1) == 1) {
                System.arraycopy(subtrees[level], 0, frontier, to, HASH_LENGTH);
                to += HASH_LENGTH;
            }
        }
        return frontier;
    }

    private byte[] node(byte[] left, byte[] right) {
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
