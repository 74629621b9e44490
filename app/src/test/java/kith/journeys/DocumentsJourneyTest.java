package kith.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import kith.Kith;
import kith.coordination.documents.TestFiles;
import kith.partners.Teams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A coordinator adds a letter to somebody's documents, saves it, adds a version and withdraws it.
@SpringBootTest(
        classes = {Kith.class, DemonstrationBorough.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(Browsing.class)
class DocumentsJourneyTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Teams teams;

    @BeforeEach
    void there_is_a_team() {
        DemonstrationBorough.addWalworthTeam(teams);
    }

    @Test
    void a_letter_is_added_saved_replaced_and_withdrawn(Chromium browser) throws IOException {
        byte[] letter = TestFiles.pdf(2);
        try (Tab tab = Tab.on(browser, "http://localhost:" + port, Tab.NARROW)) {
            tab.signIn(DemonstrationBorough.AMARA);
            String person = beginCare(tab);
            tab.goTo(person + "/documents");
            tab.isInOrder("documents-none");
            assertThat(tab.text()).contains("There are no documents that you can see.");
            tab.press("Add a document");
            tab.sees("Add a document", "document-add");

            tab.press("Add the document");
            assertThat(tab.text()).contains("There is a problem", "Choose a file", "Select whom it is for");
            tab.isInOrder("document-refused");

            describe(tab);
            choose(tab, "Mrs Okoro's letter.pdf", "<html>no letter</html>".getBytes(StandardCharsets.UTF_8));
            tab.press("Add the document");
            assertThat(tab.text()).contains("Choose a PDF, a JPEG or PNG image, or a Word document (DOCX)");

            choose(tab, "Mrs Okoro's letter.exe", letter);
            tab.press("Add the document");
            tab.sees("Letter after the falls clinic", "document");
            assertThat(tab.text())
                    .contains("The document is added.", "Version 1: PDF, 2 pages", "Everybody in the circle");

            Download saved = tab.page().waitForDownload(() -> tab.follow("Version 1"));
            assertThat(Files.readAllBytes(saved.path())).isEqualTo(letter);
            assertThat(saved.suggestedFilename()).matches("document-[0-9]+-1\\.pdf");
            APIResponse answer = tab.page().request().get(tab.page().url() + "/file");
            assertThat(answer.headers())
                    .containsEntry("x-content-type-options", "nosniff")
                    .hasEntrySatisfying(
                            "content-security-policy",
                            policy -> assertThat(policy).contains("sandbox"))
                    .hasEntrySatisfying(
                            "content-disposition",
                            disposition -> assertThat(disposition).startsWith("attachment"))
                    .hasEntrySatisfying(
                            "cache-control", cache -> assertThat(cache).contains("no-store"));

            choose(tab, "2.pdf", TestFiles.pdf(3));
            tab.press("Add the version");
            assertThat(tab.text()).contains("The new version is added.", "Version 2: PDF, 3 pages", "Version 1: PDF");
            tab.press("Withdraw the document");
            assertThat(tab.text()).contains("Say why it is withdrawn");
            tab.fill("Why is it withdrawn?", "It is about her sister");
            tab.press("Withdraw the document");
            tab.sees("Letter after the falls clinic", "document-withdrawn");
            assertThat(tab.text()).contains("Nobody can open this document any more.", "It is about her sister");
            tab.goTo(person + "/documents");
            tab.isInOrder("documents");
            assertThat(tab.text()).contains("Letter after the falls clinic", "Withdrawn");
            tab.hasNoComplaints();
        }
    }

    private static void describe(Tab tab) {
        tab.page().getByLabel("Letter").check();
        tab.fill("What is it?", "Letter after the falls clinic");
        tab.fill("Who wrote it?", "Dr Ahmed");
        tab.fill("Which day is on it?", LocalDate.of(2026, 6, 1));
        tab.page().getByLabel("Normal").check();
        tab.page().getByLabel("Everybody in the circle").check();
    }

    private static void choose(Tab tab, String name, byte[] file) {
        tab.page().locator("input[type=file]").setInputFiles(new FilePayload(name, "application/pdf", file));
    }

    private static String beginCare(Tab tab) {
        tab.goTo("/");
        tab.follow("Walworth");
        tab.page().locator("th a[href^='/people/']").nth(8).click();
        String person = tab.page().url().replaceAll(".*(/people/[^/?#]+).*", "$1");
        tab.press("Begin care coordination");
        tab.page().getByLabel("Team").selectOption(DemonstrationBorough.WALWORTH_TEAM);
        tab.press("Begin");
        return person;
    }
}
