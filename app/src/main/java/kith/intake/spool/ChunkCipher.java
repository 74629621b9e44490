package kith.intake.spool;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts and decrypts the chunks of one file with AES-GCM. The number of a chunk is part of its nonce, and whether
/// it is the last is authenticated: chunks can be neither exchanged nor left out. A key serves one file.
final class ChunkCipher {

    static final int CHUNK = 64 * 1024;
    static final int TAG = 16;
    static final int KEY = 32;

    private static final int NONCE = 12;

    private final SecretKeySpec key;
    private long number;

    ChunkCipher(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    static byte[] newKey() {
        byte[] key = new byte[KEY];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /// The key of one file of a folder: HMAC-SHA-256 of its name with the folder's key.
    static byte[] keyOf(byte[] folder, String file) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(folder, "HmacSHA256"));
            return mac.doFinal(file.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-256", e);
        }
    }

    byte[] encrypt(byte[] chunk, int length, boolean last) throws GeneralSecurityException {
        return next(Cipher.ENCRYPT_MODE, last).doFinal(chunk, 0, length);
    }

    byte[] decrypt(byte[] chunk, int length, boolean last) throws GeneralSecurityException {
        return next(Cipher.DECRYPT_MODE, last).doFinal(chunk, 0, length);
    }

    private Cipher next(int mode, boolean last) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = ByteBuffer.allocate(NONCE).putInt(0).putLong(number++).array();
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(new byte[] {(byte) (last ? 1 : 0)});
        return cipher;
    }
}
