package kith.ui.html;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import kith.ui.Frame;
import kith.ui.Rendered;
import kith.ui.Tag;
import kith.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What pages write of text that partners send.
class IsolatingOutputTest {

    private static final String ARABIC = "\u0639\u0644\u064a 12";
    private static final String OVERRIDE = "Ada \u202e0018 oroko";

    @Test
    void a_name_from_right_to_left_stands_in_an_element_of_its_own() {
        assertThat(written("p", null, ARABIC)).isEqualTo("<bdi>" + ARABIC + "</bdi>");
    }

    @Test
    void characters_that_turn_the_direction_are_left_out() {
        assertThat(written("p", null, OVERRIDE)).isEqualTo("<bdi>Ada 0018 oroko</bdi>");
        assertThat(written("p", null, "\u2067a\u2069b\u2066c\u2068\u202a\u202b\u202c\u202d"))
                .isEqualTo("<bdi>abc</bdi>");
    }

    @Test
    void other_text_is_written_as_before() {
        assertThat(written("p", null, "Zo\u00eb \u738b <Okoro> 1951")).isEqualTo("Zo\u00eb \u738b &lt;Okoro&gt; 1951");
    }

    @Test
    void what_stands_in_the_element_is_still_escaped() {
        assertThat(written("p", null, ARABIC + "<script>")).isEqualTo("<bdi>" + ARABIC + "&lt;script&gt;</bdi>");
    }

    @Test
    void a_title_and_a_choice_hold_characters_in_place_of_an_element() {
        assertThat(written("title", null, ARABIC)).isEqualTo("\u2068" + ARABIC + "\u2069");
        assertThat(written("option", null, OVERRIDE)).isEqualTo("\u2068Ada 0018 oroko\u2069");
    }

    @Test
    void what_a_browser_sends_back_is_not_changed() {
        assertThat(written("input", "value", OVERRIDE)).isEqualTo(OVERRIDE);
        assertThat(written("textarea", null, ARABIC)).isEqualTo(ARABIC);
    }

    @Test
    void a_part_of_a_page_is_written_so() {
        var page = new StringOutput();
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);

        ScopedValue.where(Frame.CURRENT, Rendered.FRAME)
                .run(() -> engine.render(
                        "ui/tag.jte", Map.of("tag", new Tag(ARABIC, Tone.GREY)), new IsolatingOutput(page)));

        assertThat(page.toString()).contains("<bdi>" + ARABIC + "</bdi></strong>");
    }

    private static String written(String element, @Nullable String attribute, String text) {
        var page = new StringOutput();
        var output = new IsolatingOutput(page);
        output.setContext(element, attribute);
        output.writeUserContent(text);
        return page.toString();
    }
}
