package kith.engine.reference;

/// Something in a reference file that cannot be used, told so that a person can put it right.
///
/// @param line 1 is the header; 0 where it is the file as a whole
/// @param column empty where it is the line as a whole
public record Problem(String file, long line, String column, String message) implements Comparable<Problem> {

    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Long.compare(line, other.line);
    }

    @Override
    public String toString() {
        String where = line == 0 ? file : file + " line " + line;
        return column.isEmpty() ? where + ": " + message : where + ", " + column + ": " + message;
    }
}
