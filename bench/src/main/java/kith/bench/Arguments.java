package kith.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a benchmark was told.
///
/// @param plans how many people have a plan
/// @param here whether it works on the database that there is, and makes none
/// @param matches whether a model is learned first
/// @param synthea a folder of NDJSON that Synthea made, of which a feed of so many megabytes is made
record Arguments(
        int people,
        int plans,
        int requests,
        boolean here,
        boolean matches,
        List<Path> paths,
        String partner,
        Optional<Path> synthea,
        int megabytes) {

    private static final int USUAL_PEOPLE = 5_000;
    private static final int PEOPLE_FOR_A_PLAN = 35;
    private static final int USUAL_REQUESTS = 10_000;
    private static final int USUAL_MEGABYTES = 500;

    static Arguments of(List<String> words) {
        int people = USUAL_PEOPLE;
        int plans = 0;
        int requests = USUAL_REQUESTS;
        boolean here = false;
        boolean matches = false;
        String partner = "";
        Optional<Path> synthea = Optional.empty();
        int megabytes = USUAL_MEGABYTES;
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "--people" -> people = Integer.parseInt(words.get(++i));
                case "--plans" -> plans = Integer.parseInt(words.get(++i));
                case "--requests" -> requests = Integer.parseInt(words.get(++i));
                case "--synthea" -> synthea = Optional.of(Path.of(words.get(++i)));
                case "--megabytes" -> megabytes = Integer.parseInt(words.get(++i));
                case "--here" -> here = true;
                case "--match" -> matches = true;
                case "--partner" -> partner = words.get(++i);
                default -> paths.add(Path.of(words.get(i)));
            }
        }
        return new Arguments(
                people,
                plans == 0 ? people / PEOPLE_FOR_A_PLAN : plans,
                requests,
                here,
                matches,
                List.copyOf(paths),
                partner,
                synthea,
                megabytes);
    }
}
