package kith.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextTest {

    @Test
    void headings_paragraphs_lists_and_links_are_shown() {
        assertThat(PageText.of("""
                        ## What we want

                        You say **once** what matters.

                        - [Find support](/support)
                        - Ring [the team](tel:02079460000)
                        """).toString())
                .contains(
                        "<h2 class=\"nhsuk-heading-m\">What we want</h2>",
                        "<p>You say <strong>once</strong> what matters.</p>",
                        "<a href=\"/support\">Find support</a>",
                        "<a href=\"tel:02079460000\">the team</a>");
    }

    @Test
    void the_first_heading_of_a_text_stands_below_the_title_of_the_page() {
        assertThat(PageText.of("# Large\n\n### Small").toString())
                .contains("<h2 class=\"nhsuk-heading-m\">Large</h2>", "<h3 class=\"nhsuk-heading-s\">Small</h3>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[here](javascript:alert(1))",
                "[here](JaVaScRiPt:alert(1))",
                "[here](data:text/html;base64,PHNjcmlwdD4=)",
                "[here](vbscript:x)",
                "![picture](https://elsewhere.example/x.png)",
                "<https://a.example/\" onmouseover=\"alert(1)>",
                "<p style=\"position:fixed\">over everything</p>",
                "```<iframe src=//elsewhere.example></iframe>```",
                "[a]: javascript:alert(1)\n\n[a]"
            })
    void nothing_that_is_written_runs_loads_or_covers_anything(String words) {
        assertThat(PageText.of(words).toString())
                .doesNotContainIgnoringCase(
                        "<script", "<img", "<iframe", "<p style", "href=\"javascript", "href=\"data")
                .doesNotContainPattern("<[^>]*\\son[a-z]+\\s*=");
    }
}
