package kith.engine.terms;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The code of an organisation, as `G85001`: capital letters and digits, three to nine of them.
///
/// NHS Data Dictionary: ORGANISATION CODE, which the Organisation Data Service (ODS) gives out.
public record OdsCode(String code) implements Comparable<OdsCode> {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{3,9}");

    public OdsCode {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("\"%s\" is not an ODS code like G85001".formatted(code));
        }
    }

    /// The code that somebody wrote, in any case; empty when it is not one.
    public static Optional<OdsCode> find(String written) {
        String capitals = written.strip().toUpperCase(Locale.ROOT);
        return CODE.matcher(capitals).matches() ? Optional.of(new OdsCode(capitals)) : Optional.empty();
    }

    @Override
    public int compareTo(OdsCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
