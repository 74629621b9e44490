package kith.twins;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody who looks at a world with a browser, signed in or not.
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
    private static final Pattern ACTION = Pattern.compile("^/sign-in$");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOUNDARY = "----twins";

    private final World world;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private Visitor(World world) {
        this.world = world;
    }

    static Visitor stranger(World world) {
        return new Visitor(world);
    }

    static Visitor signIn(World world, String name, String password) {
        Visitor visitor = new Visitor(world);
        Answer page = visitor.get("/sign-in");
        Answer signedIn = visitor.post(
                "/sign-in", List.of(Value.of("name", name), Value.of("password", password), token(page)), false);
        if (signedIn.status() != 302 || signedIn.headers().contains("sign-in")) {
            throw new IllegalStateException("%s could not sign in: %s".formatted(name, signedIn));
        }
        return visitor;
    }

    /// Works in one of several roles from now on.
    void choose(String role) {
        Answer chosen = post("/role", List.of(Value.of("role", role), token(get("/role"))), false);
        if (chosen.status() != 302) {
            throw new IllegalStateException("The role %s could not be chosen: %s".formatted(role, chosen));
        }
    }

    World world() {
        return world;
    }

    /// What a form sends for one of its fields.
    record Value(String name, String text) {

        static Value of(String name, String text) {
            return new Value(name, text);
        }
    }

    private static Value token(Answer page) {
        Matcher token = TOKEN.matcher(page.body());
        return Value.of("_csrf", token.find() ? token.group(1) : "");
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(world.site() + path)).GET());
    }

    Answer post(String path, List<Value> values, boolean multipart) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(world.site() + path));
        return multipart
                ? send(request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofString(parts(values))))
                : send(request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(query(values))));
    }

    static String query(List<Value> values) {
        return values.stream()
                .map(value -> encoded(value.name()) + "=" + encoded(value.text()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String parts(List<Value> values) {
        return values.stream()
                .map(value -> "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
                        .formatted(
                                BOUNDARY,
                                value.name(),
                                value.name().equals("file") ? "; filename=\"people.csv\"" : "",
                                value.text()))
                .collect(Collectors.joining("", "", "--%s--\r\n".formatted(BOUNDARY)));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            if (!cookies.isEmpty()) {
                request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            }
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            for (String set : response.headers().allValues("set-cookie")) {
                String[] cookie = set.split(";", 2)[0].split("=", 2);
                cookies.put(cookie[0], cookie[1]);
            }
            String headers = new TreeMap<>(response.headers().map())
                    .entrySet().stream()
                            .map(header -> header.getKey() + ": " + String.join(", ", header.getValue()))
                            .collect(Collectors.joining("\n"));
            return new Answer(response.statusCode(), headers, response.body());
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + world.site(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Where an answer leads, on this site.
    Optional<String> redirect(Answer answer) {
        return answer.headers()
                .lines()
                .filter(line -> line.startsWith("location: "))
                .map(line -> line.substring("location: ".length()).replace(world.site(), ""))
                .filter(path -> !ACTION.matcher(path).matches())
                .findFirst();
    }
}
