package kith.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a benchmark was told.
///
/// @param plans how many people have a plan
/// @param here whether it works on the database that there is, and makes none
/// @param matches whether a model is learned first
record Arguments(int people, int plans, int requests, boolean here, boolean matches, List<Path> paths, String partner) {

    private static final int USUAL_PEOPLE = 5_000;
    private static final int PEOPLE_FOR_A_PLAN = 35;
    private static final int USUAL_REQUESTS = 10_000;

    static Arguments of(List<String> words) {
        int people = USUAL_PEOPLE;
        int plans = 0;
        int requests = USUAL_REQUESTS;
        boolean here = false;
        boolean matches = false;
        String partner = "";
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "--people" -> people = Integer.parseInt(words.get(++i));
                case "--plans" -> plans = Integer.parseInt(words.get(++i));
                case "--requests" -> requests = Integer.parseInt(words.get(++i));
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
                partner);
    }
}
