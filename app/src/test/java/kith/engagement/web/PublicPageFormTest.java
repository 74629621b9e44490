package kith.engagement.web;

import static org.assertj.core.api.Assertions.assertThat;

import kith.engagement.PageContent;
import org.junit.jupiter.api.Test;

class PublicPageFormTest {

    @Test
    void what_cannot_be_stored_becomes_a_space_and_lines_stay_lines() {
        PublicPageForm form = new PublicPageForm(
                "lunch-clubs", "Lunch\u0000clubs", " On \uD800Tuesdays. ", "## Who\r\n\r\n- Every\u0007body", "1");

        assertThat(form.content()).contains(new PageContent("Lunch clubs", "On  Tuesdays.", "## Who\n\n- Every body"));
    }
}
