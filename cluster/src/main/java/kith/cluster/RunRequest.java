package kith.cluster;

import java.util.Optional;

/// What one run is to do.
///
/// @param feeds a folder of partners' feeds, as a path or URI of any file system that Hadoop knows
/// @param out the folder for the results, in the same form
/// @param model a model to use; without one the run estimates it
/// @param learnFrom the largest number of records to estimate the model from
/// @param threshold the probability from which two records are linked, if not the model's own
/// @param from the probability from which pairs are kept (default: half the threshold)
/// @param rulings a CSV file of reviewers' decisions
/// @param jdbc a PostgreSQL database to write the results to as well
/// @param crowd a block with more records than this is split into tiles
record RunRequest(
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

    static RunRequest of(String feeds, String out) {
        return new RunRequest(
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

    RunRequest withModel(String file) {
        return new RunRequest(feeds, out, Optional.of(file), learnFrom, threshold, from, rulings, jdbc, crowd);
    }

    RunRequest withRulings(String file) {
        return new RunRequest(feeds, out, model, learnFrom, threshold, from, Optional.of(file), jdbc, crowd);
    }

    RunRequest withJdbc(String url) {
        return new RunRequest(feeds, out, model, learnFrom, threshold, from, rulings, Optional.of(url), crowd);
    }

    RunRequest learningFrom(int records) {
        return new RunRequest(feeds, out, model, records, threshold, from, rulings, jdbc, crowd);
    }

    RunRequest crowdedFrom(int records) {
        return new RunRequest(feeds, out, model, learnFrom, threshold, from, rulings, jdbc, records);
    }

    /// The database's address may hold a password.
    @Override
    public String toString() {
        return "RunRequest[" + feeds + " to " + out + "]";
    }
}
