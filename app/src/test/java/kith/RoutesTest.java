package kith;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.access.Declared;
import kith.access.Permission;
import kith.testing.SpecPage;
import kith.ui.RequiresPermission;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route of the application, with its permission. A route without one fails here, unless it is named below.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "spring.main.lazy-initialization=true")
class RoutesTest {

    /// Routes that say nothing about anybody, and who reaches them.
    private static final Map<String, String> WITHOUT_PERMISSION = Map.ofEntries(
            Map.entry("GET /sign-in", "everybody"),
            Map.entry("POST /sign-in/again", "everybody"),
            Map.entry("GET /health", "everybody"),
            Map.entry("any /error", "everybody"),
            Map.entry("GET /role", "everybody who has signed in"),
            Map.entry("POST /role", "everybody who has signed in"),
            Map.entry("GET /start", "everybody who has signed in"),
            Map.entry("GET /password", "everybody who has signed in"),
            Map.entry("POST /password", "everybody who has signed in"),
            Map.entry("POST /stay", "everybody who has signed in"),
            Map.entry("POST /typed", "everybody who has signed in"),
            Map.entry("GET /check/{key}", "everybody who has the link"),
            Map.entry("GET /check/{key}/edit", "everybody who has the link"),
            Map.entry("POST /check/{key}/edit", "everybody who has the link"),
            Map.entry("POST /check/{key}/right", "everybody who has the link"),
            Map.entry("POST /check/{key}/wrong", "everybody who has the link"));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private record Route(String name, Optional<String> permission) {}

    @Test
    void every_route_names_a_permission_that_a_module_declares() {
        Set<String> keys = Declared.permissions().stream().map(Permission::key).collect(Collectors.toSet());

        assertThat(routes().stream()
                        .filter(route -> route.permission().isEmpty())
                        .map(Route::name))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_PERMISSION.keySet());
        assertThat(routes().stream().flatMap(route -> route.permission().stream()))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(keys).contains(key));
    }

    @Test
    void the_page_of_routes_is_what_there_is() throws IOException {
        SpecPage.says("routes", """
                # Routes

                `RoutesTest` writes this page from the routes that the application answers. A request of a role that the permission does
                not name is refused before it reaches the page. See [who sees what](access.md) for the permissions.

                | Route | Permission |
                |---|---|
                %s
                """.formatted(routes().stream()
                .map(route -> "| `%s` | %s |"
                        .formatted(
                                route.name(),
                                route.permission().orElseGet(() -> "none: " + WITHOUT_PERMISSION.get(route.name()))))
                .collect(Collectors.joining("\n"))));
    }

    private List<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getName().startsWith("kith."))
                .flatMap(route ->
                        names(route.getKey()).stream().map(name -> new Route(name, permission(route.getValue()))))
                .sorted(Comparator.comparing((Route route) ->
                                route.name().substring(route.name().indexOf(' ')))
                        .thenComparing(Route::name))
                .toList();
    }

    private static List<String> names(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        List<String> verbs = methods.isEmpty()
                ? List.of("any")
                : methods.stream().map(Enum::name).sorted().toList();
        return info.getPatternValues().stream()
                .flatMap(pattern -> verbs.stream().map(verb -> verb + " " + pattern))
                .toList();
    }

    private static Optional<String> permission(HandlerMethod method) {
        return Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequiresPermission.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), RequiresPermission.class)))
                .map(RequiresPermission::value);
    }
}
