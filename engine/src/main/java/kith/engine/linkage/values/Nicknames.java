package kith.engine.linkage.values;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What people are called for short, and names that are written in several ways. `nicknames.txt` says where
/// they are from.
final class Nicknames {

    private static final int[] NONE = {};
    private static final Map<String, int[]> GROUPS = new HashMap<>();
    private static final List<String> USUAL = new ArrayList<>();

    static {
        for (String line : lines()) {
            String[] names = line.split(" ");
            for (String name : names) {
                GROUPS.merge(name, new int[] {USUAL.size()}, Nicknames::both);
            }
            USUAL.add(names[0]);
        }
    }

    /// The groups a name is in: *Alex* is in Alexander's and in Alexandra's.
    static int[] groups(String name) {
        return GROUPS.getOrDefault(name, NONE);
    }

    /// The name that stands first in the name's first group, or the name itself.
    static String usual(String name) {
        int[] groups = groups(name);
        return groups.length == 0 ? name : USUAL.get(groups[0]);
    }

    /// The names that stand first in all groups of a name, or the name itself.
    static List<String> usualOnes(String name) {
        int[] groups = groups(name);
        return groups.length == 0
                ? List.of(name)
                : Arrays.stream(groups).mapToObj(USUAL::get).distinct().toList();
    }

    static boolean share(int[] one, int[] other) {
        for (int group : one) {
            for (int another : other) {
                if (group == another) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int[] both(int[] one, int[] other) {
        int[] both = new int[one.length + other.length];
        System.arraycopy(one, 0, both, 0, one.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(Nicknames.class.getResourceAsStream("/linkage/nicknames.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Nicknames() {}
}
