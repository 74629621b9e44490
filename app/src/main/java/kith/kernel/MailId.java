package kith.kernel;

/// A message that Kith sends, or would send.
public record MailId(long value) implements Id {

    @Override
    public Number number() {
        return value;
    }

    @Override
    public String toString() {
        return "mail " + value;
    }
}
