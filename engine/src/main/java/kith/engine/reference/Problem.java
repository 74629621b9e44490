package kith.engine.reference;

/// Something in a reference file that cannot be used, told so that a person can put it right.
///
/// @param column empty where it is the line as a whole, or the file
public record Problem(String file, long line, String column, String message) implements Comparable<Problem> {

    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Long.compare(line, other.line);
    }

    @Override
    public String toString() {
        return column.isEmpty()
                ? "%s line %d: %s".formatted(file, line, message)
                : "%s line %d, %s: %s".formatted(file, line, column, message);
    }
}
