package kith.population.web;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kith.population.Belonging;
import kith.population.Sorting;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// How somebody wants to see a caseload. Whatever is not understood is as if it were not asked.
public record CaseloadForm(
        @Nullable String basis,
        @Nullable String condition,
        @Nullable String sort,
        @Nullable Integer page) {

    /// So far down that nobody has gone there on purpose.
    private static final int LAST_PAGE = 10_000;

    Belonging by() {
        return word(Belonging.RESIDENT).equals(basis) ? Belonging.RESIDENT : Belonging.REGISTERED;
    }

    Optional<String> conditionKey() {
        return Optional.of(Objects.toString(condition, "")).filter(key -> key.matches("[A-Z0-9]{1,10}"));
    }

    Sorting sorting() {
        for (Sorting one : Sorting.values()) {
            if (one.key().equals(sort)) {
                return one;
            }
        }
        return Sorting.CONDITIONS;
    }

    int pageNumber() {
        return page == null ? 1 : Math.clamp(page, 1, LAST_PAGE);
    }

    /// The same caseload, at this address and page.
    String href(String path, int page) {
        UriComponentsBuilder href = UriComponentsBuilder.fromPath(path).queryParam("basis", word(by()));
        conditionKey().ifPresent(key -> href.queryParam("condition", key));
        href.queryParam("sort", sorting().key());
        if (page > 1) {
            href.queryParam("page", page);
        }
        return href.encode().toUriString();
    }

    /// The people of one neighbourhood in the list of people.
    String inList(String path, String neighbourhood) {
        UriComponentsBuilder href = UriComponentsBuilder.fromPath(path).queryParam("neighbourhood", neighbourhood);
        conditionKey().ifPresent(key -> href.queryParam("condition", key));
        return href.queryParam("sort", sorting() == Sorting.AGE ? "age" : "conditions")
                .encode()
                .toUriString();
    }

    static String word(Belonging belonging) {
        return belonging.name().toLowerCase(Locale.ROOT);
    }
}
