package kith.twins;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a world answered, as it was sent.
///
/// @param headers by name, one a line
record Answer(int status, String headers, String body) {

    /// What tells of no person and differs each time: the tokens of forms, nonces, cookies and the time of day.
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"[^\"]*\"");

    private static final Pattern NONCE = Pattern.compile("nonce(=\"|-)[A-Za-z0-9+/=_-]+");
    private static final Pattern COOKIE = Pattern.compile("(?m)^set-cookie: (\\S+?)=[^;]*");
    private static final Pattern DATE = Pattern.compile("(?m)^date: .*$");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /// The answer without what differs each time, and with random keys replaced by what they are keys of.
    String comparable(World world) {
        String all = "%d%n%s%n%n%s".formatted(status, body, headers);
        all = TOKEN.matcher(all).replaceAll("name=\"_csrf\" value=\"\"");
        all = NONCE.matcher(all).replaceAll("nonce$1");
        all = COOKIE.matcher(all).replaceAll("set-cookie: $1=");
        all = DATE.matcher(all).replaceAll("date:");
        all = all.replace(world.site(), "").replace(world.folder(), "");
        return keys(all, world);
    }

    private static String keys(String text, World world) {
        List<String> unknown = new ArrayList<>();
        Matcher keys = UUID.matcher(text);
        StringBuilder replaced = new StringBuilder();
        while (keys.find()) {
            String key = keys.group();
            String alias = world.alias(key).orElseGet(() -> {
                if (!unknown.contains(key)) {
                    unknown.add(key);
                }
                return "key-" + unknown.indexOf(key);
            });
            keys.appendReplacement(replaced, Matcher.quoteReplacement(alias));
        }
        return keys.appendTail(replaced).toString();
    }

    /// Where two texts first differ, with what surrounds it.
    static String firstDifference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return "%s%n      against%n      %s".formatted(around(one, at), around(other, at));
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 90))
                .replaceAll("\\s+", " ");
    }
}
