package kith.engagement;

import java.util.Optional;
import java.util.regex.Pattern;

/// The key of a public page, which stands in its address: small letters, digits and hyphens, 60 at most.
public record PageKey(String value) {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 60;

    public PageKey {
        if (!isKey(value)) {
            throw new IllegalArgumentException(
                    "\"%s\" cannot be a page's key: use small letters, digits and hyphens".formatted(value));
        }
    }

    public static Optional<PageKey> find(String written) {
        return isKey(written) ? Optional.of(new PageKey(written)) : Optional.empty();
    }

    private static boolean isKey(String written) {
        return written.length() <= LONGEST && KEY.matcher(written).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
