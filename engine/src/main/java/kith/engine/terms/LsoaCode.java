package kith.engine.terms;

import java.util.Optional;
import java.util.regex.Pattern;

/// The code of a lower layer super output area, as `E01003911`: a small area of 1,000 to 3,000 residents.
///
/// Office for National Statistics: a GSS code is a letter for the country, two digits for the kind of area and
/// six for the area. The letters of Scotland (data zones) and Northern Ireland (super output areas) are taken
/// too, because people move from there.
public record LsoaCode(String code) implements Comparable<LsoaCode> {

    private static final Pattern CODE = Pattern.compile("[EWSN][0-9]{8}");

    public LsoaCode {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("\"%s\" is not a GSS code like E01003911".formatted(code));
        }
    }

    public static Optional<LsoaCode> find(String written) {
        return CODE.matcher(written).matches() ? Optional.of(new LsoaCode(written)) : Optional.empty();
    }

    @Override
    public int compareTo(LsoaCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
