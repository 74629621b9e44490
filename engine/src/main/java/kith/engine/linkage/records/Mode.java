package kith.engine.linkage.records;

/// Which records may be one person's.
public enum Mode {
    /// Within one file.
    DEDUPE,
    /// Of one file and of another.
    LINK,
    /// Any two.
    BOTH;

    public boolean allows(int source, int otherSource) {
        return switch (this) {
            case DEDUPE -> source == otherSource;
            case LINK -> source != otherSource;
            case BOTH -> true;
        };
    }

    /// How many pairs there are of the records.
    public double pairs(Records records) {
        int sources = 0;
        for (int row = 0; row < records.size(); row++) {
            sources = Math.max(sources, records.source(row) + 1);
        }
        long[] sizes = new long[sources];
        for (int row = 0; row < records.size(); row++) {
            sizes[records.source(row)]++;
        }
        double within = 0;
        for (long size : sizes) {
            within += size * (size - 1) / 2.0;
        }
        double all = records.size() * (records.size() - 1.0) / 2;
        return switch (this) {
            case DEDUPE -> within;
            case LINK -> all - within;
            case BOTH -> all;
        };
    }
}
