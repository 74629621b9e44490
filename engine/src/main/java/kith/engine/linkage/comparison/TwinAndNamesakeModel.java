package kith.engine.linkage.comparison;

import java.util.List;
import java.util.Set;
import kith.engine.linkage.records.Field.Kind;

/// Two people of one family who look like one person in all but a few things: twins, who differ in their given
/// names, and a father and a son of one name, who differ in their birth dates. How likely two records are
/// theirs is told beside how likely they are one person's: what a family has in common is, for both, as it is
/// for one person.
///
/// One pair of records at a time; each thread has its own.
public final class TwinAndNamesakeModel {

    private static final Set<Kind> TWINS_DIFFER = Set.of(Kind.GIVEN_NAME, Kind.SEX, Kind.NHS_NUMBER, Kind.EMAIL);
    private static final Set<Kind> OF_ONE_NAME_DIFFER = Set.of(Kind.BIRTH_DATE, Kind.NHS_NUMBER, Kind.EMAIL);

    private final double startOfTwins;
    private final double startOfOneName;
    private final boolean[] twinsDiffer;
    private final boolean[] ofOneNameDiffer;
    private double twins;
    private double ofOneName;

    public TwinAndNamesakeModel(RelativeConfusion relatives, List<Comparison> comparisons) {
        startOfTwins = bits(relatives.twins());
        startOfOneName = bits(relatives.ofOneName());
        twinsDiffer = in(TWINS_DIFFER, comparisons);
        ofOneNameDiffer = in(OF_ONE_NAME_DIFFER, comparisons);
    }

    private static boolean[] in(Set<Kind> kinds, List<Comparison> comparisons) {
        boolean[] in = new boolean[comparisons.size()];
        for (int k = 0; k < in.length; k++) {
            in[k] = kinds.contains(comparisons.get(k).field().kind());
        }
        return in;
    }

    /// For the next two records, before anything of them is weighed.
    public void begin() {
        twins = startOfTwins;
        ofOneName = startOfOneName;
    }

    /// What one comparison says, in bits: how common it is among records of one person, and of any two.
    public void weigh(int comparison, double onePerson, double u) {
        if (twinsDiffer[comparison]) {
            twins += u - onePerson;
        }
        if (ofOneNameDiffer[comparison]) {
            ofOneName += u - onePerson;
        }
    }

    /// How many times likelier the two records are theirs than one person's.
    public double overOne() {
        return Math.pow(2, twins) + Math.pow(2, ofOneName);
    }

    private static double bits(double share) {
        return Math.log(share) / Math.log(2);
    }
}
