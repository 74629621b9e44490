package kith.access.workers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a worker types to sign in, in the one form that all keyboards' spellings of it have. Never printed.
public record Password(String text) {

    /// National Cyber Security Centre: length, and not among the well known, rather than rules of composition.
    static final int LEAST_CHARACTERS = 12;

    /// What bcrypt reads; it would pass over the rest without a word.
    static final int MOST_BYTES = 72;

    private static final Set<String> WELL_KNOWN = wellKnown();

    public Password {
        text = Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /// Why it may not be used, in a sentence; nothing where it may.
    public Optional<String> problem() {
        if (text.codePointCount(0, text.length()) < LEAST_CHARACTERS) {
            return Optional.of("A password has at least %d characters".formatted(LEAST_CHARACTERS));
        }
        if (!fits()) {
            return Optional.of("A password has at most %d bytes; this one has %d".formatted(MOST_BYTES, bytes()));
        }
        if (WELL_KNOWN.contains(text.toLowerCase(Locale.ROOT))
                || text.chars().distinct().count() < 4) {
            return Optional.of("This password is among the first that anybody would try");
        }
        return Optional.empty();
    }

    /// Whether bcrypt reads all of it.
    boolean fits() {
        return bytes() <= MOST_BYTES;
    }

    private int bytes() {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return "a password";
    }

    private static Set<String> wellKnown() {
        try (InputStream list =
                        Objects.requireNonNull(Password.class.getResourceAsStream("/access/well-known-passwords.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
