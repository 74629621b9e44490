package kith.cluster;

import java.util.Optional;

/// What one run is to do.
///
/// @param feeds a folder of partners' feeds, as a path or URI of any file system that Hadoop knows
/// @param out the folder that the answer is written to, in the same way
/// @param model a frozen model to match by; without one it is learned
/// @param learnFrom at most so many records are learned from
/// @param threshold the probability from which two records are one person's, where it is not to be the model's
/// @param from the probability from which pairs are kept; half the threshold unless said
/// @param rulings a CSV file of what people ruled
/// @param jdbc a PostgreSQL to write the same to
/// @param crowd a block of more records than that is dealt out as tiles
record Asked(
        String feeds,
        String out,
        Optional<String> model,
        int learnFrom,
        Optional<Double> threshold,
        Optional<Double> from,
        Optional<String> rulings,
        Optional<String> jdbc,
        int crowd) {

    static final int LEARN_FROM = 1_000_000;
    static final int CROWD = 2_000;

    static Asked of(String feeds, String out) {
        return new Asked(
                feeds,
                out,
                Optional.empty(),
                LEARN_FROM,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CROWD);
    }

    Asked withModel(String file) {
        return new Asked(feeds, out, Optional.of(file), learnFrom, threshold, from, rulings, jdbc, crowd);
    }

    Asked withRulings(String file) {
        return new Asked(feeds, out, model, learnFrom, threshold, from, Optional.of(file), jdbc, crowd);
    }

    Asked withJdbc(String url) {
        return new Asked(feeds, out, model, learnFrom, threshold, from, rulings, Optional.of(url), crowd);
    }

    Asked learningFrom(int records) {
        return new Asked(feeds, out, model, records, threshold, from, rulings, jdbc, crowd);
    }

    Asked crowdedFrom(int records) {
        return new Asked(feeds, out, model, learnFrom, threshold, from, rulings, jdbc, records);
    }

    /// The database's address may hold a password.
    @Override
    public String toString() {
        return "Asked[" + feeds + " to " + out + "]";
    }
}
