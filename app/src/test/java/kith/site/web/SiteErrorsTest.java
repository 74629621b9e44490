package kith.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import kith.ui.Rendered;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class SiteErrorsTest {

    @Test
    void somebody_whose_search_finds_no_place_is_asked_to_come_back_and_the_answer_is_not_kept() {
        MockHttpServletResponse response = new MockHttpServletResponse();

        ModelAndView page = new SiteErrors().tooBusy(tooMany(), response);

        assertThat(page.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(response.getHeader("Retry-After")).isEqualTo("10");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        Map<String, Object> model = page.getModel();
        assertThat(Rendered.page("site/problem", Objects.requireNonNull(model.get("page"))))
                .contains("Too many people are searching", "Wait ten seconds");
    }

    private static SearchBulkhead.TooManySearches tooMany() {
        try {
            new SearchBulkhead(1, 0, Duration.ZERO).run(() -> "found");
        } catch (SearchBulkhead.TooManySearches tooMany) {
            return tooMany;
        }
        throw new AssertionError("A bulkhead without a place to wait let a search in");
    }
}
