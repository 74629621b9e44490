package kith.directory.checks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/// What the link of a question holds: two random numbers of 63 bits, since a message cannot hold text.
record QuestionKey(long first, long second) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static QuestionKey random() {
        return new QuestionKey(RANDOM.nextLong() & Long.MAX_VALUE, RANDOM.nextLong() & Long.MAX_VALUE);
    }

    /// The key that an address names, if it is one.
    static Optional<QuestionKey> find(String written) {
        if (!written.matches("[0-9]{1,19}-[0-9]{1,19}")) {
            return Optional.empty();
        }
        String[] numbers = written.split("-", 2);
        try {
            return Optional.of(new QuestionKey(Long.parseLong(numbers[0]), Long.parseLong(numbers[1])));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(written().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String written() {
        return first + "-" + second;
    }

    @Override
    public String toString() {
        return "the key of a question";
    }
}
