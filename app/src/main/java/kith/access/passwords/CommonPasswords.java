package kith.access.passwords;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// Passwords that are made of nothing but what is tried first: one or two common words, runs of keys and of the
/// alphabet, a few digits, and signs. So `Southwark2026!`, `qwerty-sunshine` and `p@ssw0rd1234` are common, though
/// no list has to name them.
public final class CommonPasswords {

    private static final List<String> WORDS = read();

    private CommonPasswords() {}

    /// @param names words that anybody would try first for this worker, as the parts of the sign-in name
    public static boolean contain(String password, Collection<String> names) {
        String small = password.toLowerCase(Locale.ROOT);
        List<String> words = Stream.concat(names.stream(), WORDS.stream()).toList();
        return new Pieces(small, words).areCommon();
    }

    private static List<String> read() {
        try (InputStream list =
                        Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("/access/common-words.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ", -1)))
                    .filter(word -> !word.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
