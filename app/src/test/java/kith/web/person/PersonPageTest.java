package kith.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.ui.Panel;
import kith.ui.Rendered;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.person.BannerLine;
import kith.ui.person.PersonBanner;
import kith.ui.person.PersonFrame;
import kith.ui.person.PersonTab;
import org.junit.jupiter.api.Test;

class PersonPageTest {

    private static final PersonBanner BANNER = new PersonBanner(
            "Adaeze Okoro",
            List.of("Ada Eze"),
            "2 April 1951 (75 years old)",
            List.of(new Tag("Protected address", Tone.ORANGE)),
            List.of(BannerLine.of(BannerLine.ALERTS, "Alerts").tagged(List.of(new Tag("Two workers", Tone.RED)))));

    @Test
    void every_tab_has_the_banner_and_an_address_of_its_own() {
        assertThat(render(PersonTab.TIMELINE))
                .contains("Adaeze Okoro", "Also known as Ada Eze", "Two workers", "Protected address")
                .contains("href=\"/people/7\"", "href=\"/people/7/timeline\" aria-current=\"page\"")
                .containsSubsequence("Summary", "Timeline", "Sources");
    }

    @Test
    void shows_the_panels_of_the_modules_in_their_order() {
        assertThat(render(
                        PersonTab.SUMMARY,
                        new Panel(2, "ui/tags", List.of(new Tag("Second", Tone.GREY))),
                        new Panel(1, "ui/tags", List.of(new Tag("First", Tone.GREY)))))
                .containsSubsequence("First", "Second");
    }

    private static String render(PersonTab tab, Panel... panels) {
        PersonFrame frame = new PersonFrame(
                "/people/7",
                BANNER,
                List.of(PersonTab.SOURCES, PersonTab.SUMMARY, PersonTab.TIMELINE, PersonTab.SUMMARY),
                tab,
                List.of());
        return Rendered.page("web/person/person", new PersonPage(frame, List.of(panels), "You can see this page."));
    }
}
