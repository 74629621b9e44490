package kith.bench;

import java.time.Duration;
import java.util.List;

/// How large a directory is measured, and how much is asked of it.
///
/// @param searches a second
/// @param pages of the public site, a second
/// @param duration of each part
record SupportLoad(int services, int searches, int pages, Duration duration) {

    private static final int SERVICES = 50_000;
    private static final int SEARCHES = 10;
    private static final int PAGES = 500;
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final int SECONDS_A_MINUTE = 60;

    static SupportLoad of(List<String> words) {
        int services = SERVICES;
        int searches = SEARCHES;
        int pages = PAGES;
        Duration duration = TEN_MINUTES;
        for (int i = 0; i + 1 < words.size(); i += 2) {
            String value = words.get(i + 1);
            switch (words.get(i)) {
                case "--services" -> services = Integer.parseInt(value);
                case "--searches" -> searches = Integer.parseInt(value);
                case "--pages" -> pages = Integer.parseInt(value);
                case "--minutes" ->
                    duration = Duration.ofSeconds(Math.round(Double.parseDouble(value) * SECONDS_A_MINUTE));
                default -> throw new IllegalArgumentException("There is no option " + words.get(i));
            }
        }
        return new SupportLoad(services, searches, pages, duration);
    }
}
