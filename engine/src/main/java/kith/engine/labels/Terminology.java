package kith.engine.labels;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kith.engine.terms.CodeSystem;
import kith.engine.terms.CodedValue;

/// The codes of a release of SNOMED CT, as a file of the release lists them: `sct2_Concept_*.txt`, or any text
/// with an identifier at the start of each line. What is not in it is unknown.
public final class Terminology {

    /// No release was loaded, so nothing can be absent from one.
    public static final Terminology NONE = new Terminology(new long[0]);

    private final long[] snomed;

    private Terminology(long[] snomed) {
        this.snomed = snomed;
    }

    /// @throws IOException when a file cannot be read
    public static Terminology of(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file);
                Stream<String> lines = reader.lines()) {
            return new Terminology(lines.flatMapToLong(Terminology::identifier)
                    .sorted()
                    .distinct()
                    .toArray());
        }
    }

    public int size() {
        return snomed.length;
    }

    boolean lacks(CodedValue value) {
        return snomed.length > 0
                && value.system() == CodeSystem.SNOMED
                && Arrays.binarySearch(snomed, Long.parseLong(value.code())) < 0;
    }

    private static LongStream identifier(String line) {
        int end = 0;
        while (end < line.length() && end < 18 && Character.isDigit(line.charAt(end))) {
            end++;
        }
        return end < 6 ? LongStream.empty() : LongStream.of(Long.parseLong(line.substring(0, end)));
    }
}
