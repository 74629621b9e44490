package kith.kernel;

/// Somebody whom a team thinks of offering help.
public record CandidateId(long value) implements Id {

    @Override
    public Number number() {
        return value;
    }

    @Override
    public String toString() {
        return "candidate " + value;
    }
}
