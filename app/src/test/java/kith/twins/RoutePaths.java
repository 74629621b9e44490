package kith.twins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.places.Places;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address that the application answers, found by itself, with its variables filled in from a world.
final class RoutePaths {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    private static final int FEW = 7;

    private RoutePaths() {}

    /// The patterns of the routes that are read.
    static List<String> patterns(World world) {
        RequestMappingHandlerMapping mapping =
                world.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getName().startsWith("kith."))
                .map(Map.Entry::getKey)
                .filter(RoutePaths::isRead)
                .flatMap(route -> route.getPatternValues().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isRead(RequestMappingInfo route) {
        Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    /// The addresses of each pattern, with names in place of random keys: see [World#resolve].
    static Map<String, List<String>> of(World world) {
        Map<String, List<String>> paths = new TreeMap<>();
        for (String pattern : patterns(world)) {
            Matcher variable = VARIABLE.matcher(pattern);
            if (!variable.find()) {
                paths.put(pattern, List.of(pattern));
                continue;
            }
            String before = pattern.substring(0, variable.start());
            String after = pattern.substring(variable.end());
            List<String> filled = new ArrayList<>();
            for (String end : ends(pattern, after)) {
                values(world, pattern).forEach(value -> filled.add(before + value + end));
            }
            paths.put(pattern, filled);
        }
        return paths;
    }

    /// What follows the first variable, with a second one filled in.
    private static List<String> ends(String pattern, String after) {
        Matcher variable = VARIABLE.matcher(after);
        if (!variable.find()) {
            return List.of(after);
        }
        List<String> values = switch (variable.group(1)) {
            case "tab" -> List.of("tasks", "tests", "documents", "timeline", "sources", "none");
            case "step" -> List.of("who", "about-people", "goals", "none");
            case "document" -> List.of("1", "2", "none");
            case "plan" -> List.of("1", "2", "none");
            case "section" -> List.of("matters", "goals", "crisis", "none");
            case "version" -> List.of("1", "none");
            case "heading" -> List.of("people", "please", "none");
            case "no" -> List.of("1", "2", "999");
            default -> throw new AssertionError("Say here how to fill the second variable of " + pattern);
        };
        return values.stream()
                .map(value -> after.substring(0, variable.start()) + value + after.substring(variable.end()))
                .toList();
    }

    /// The first and the last of many.
    private static List<String> some(List<String> all) {
        return all.size() <= 2 * FEW
                ? all
                : Stream.concat(all.stream().limit(FEW), all.stream().skip(all.size() - FEW))
                        .toList();
    }

    private static List<String> values(World world, String pattern) {
        String first = pattern.substring(1, pattern.indexOf('/', 1));
        return switch (first) {
            case "people" -> world.people();
            case "review" -> world.pairs();
            case "imports", "added" ->
                pattern.contains("{example")
                        ? List.of("people.csv", "none.csv")
                        : some(world.column("select id::text from intake.run order by id"));
            // Accounts are not changed there: see TwinVisit. Nobody proposes a role.
            case "administration" -> pattern.contains("{team") ? List.of("none") : List.of("1", "2");
            case "search" -> List.of("1", "2");
            // The worlds have no directory of support, so this page says that there is nothing.
            case "support" -> List.of("1");
            // The worlds have no pages for the public, so this page says that there is nothing.
            case "public-pages" -> List.of("none");
            // No question was asked, so every link is too old.
            case "check" -> List.of("1-1");
            case "jobs" -> world.column("select id::text from kernel.job order by id");
            case "neighbourhoods" -> {
                List<String> keys = new ArrayList<>(world.bean(Places.class).today().neighbourhoods().stream()
                        .map(neighbourhood -> neighbourhood.key().key())
                        .sorted()
                        .toList());
                keys.add("not-placed");
                yield keys;
            }
            default -> throw new AssertionError("Say here how to fill the variable of " + pattern);
        };
    }
}
