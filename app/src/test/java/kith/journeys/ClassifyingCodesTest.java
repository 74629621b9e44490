package kith.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kith.Kith;
import kith.intake.labels.Labelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The information governance lead decides who may see what a partner sends in words.
@SpringBootTest(
        classes = {Kith.class, DemonstrationBorough.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(Browsing.class)
class ClassifyingCodesTest {

    private static final String HEADER = "partner,kind,system,code,words,label,reason\n";

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private Labelling labelling;

    @Test
    void the_demonstration_hides_no_alerts() {
        assertThat(labelling.partnersWithHiddenAlerts()).isEmpty();
    }

    @Test
    void a_list_is_uploaded_and_a_list_that_cannot_be_used_is_explained(Chromium browser) throws IOException {
        try (Tab tab = Tab.on(browser, "http://localhost:" + port, Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.RUTH);
            tab.goTo("/labels");
            tab.sees("Codes to classify", "labels");

            upload(tab, HEADER + "peckham-pantry,need,,,,secret,The pantry says so\n");
            assertThat(tab.text()).contains("Line 2 has a label that is none of normal, sensitive and restricted.");

            upload(tab, HEADER + "peckham-pantry,alert,,,,sensitive,Some name a diagnosis\n");
            assertThat(tab.page().url()).contains("/jobs/");

            tab.goTo("/labels");
            assertThat(tab.text())
                    .contains(
                            "All words and own codes from Peckham Community Pantry, kind alert",
                            "Some name a diagnosis",
                            "Ruth Ansah");
            tab.isInOrder("labels-decided");
        }
    }

    private void upload(Tab tab, String lines) throws IOException {
        tab.page().getByLabel("Upload a CSV file").setInputFiles(Files.writeString(folder.resolve("list.csv"), lines));
        tab.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Upload").setExact(true))
                .click();
    }
}
