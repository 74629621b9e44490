package kith.coordination.plans.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import kith.coordination.plans.web.PlanPage.OpenPlan;
import kith.coordination.plans.web.PlanPage.Part;
import kith.ui.DateParts;
import kith.ui.Entry;
import kith.ui.Mistakes;
import kith.ui.pdf.Pdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// The plan as a document: checked by veraPDF, and read again by PDFBox.
class PlanDocumentTest {

    private static final String WORDS = "Z\u00f6e & <Dolores> \u201cgoing out\u201d on Tuesdays";

    private static PlanPage plan(Optional<OpenPlan> open) {
        return new PlanPage(
                "Adaeze Okoro",
                List.of(),
                "/people/1",
                List.of(new AboutMePage.Heading(
                        "please",
                        "Please do and please don't",
                        "",
                        List.of("Ring before you come"),
                        "",
                        false,
                        List.of())),
                open,
                List.of(),
                PlanForm.EMPTY,
                Mistakes.NONE,
                Optional.empty());
    }

    private static byte[] document(String line) {
        return Pdf.of(
                "plans/document",
                plan(Optional.of(new OpenPlan(
                        "1",
                        3,
                        List.of(Entry.of("Agreed", "By the person")),
                        List.of(
                                new Part("matters", "What matters to me", "", List.of(line, "My garden"), false),
                                new Part("other", "Not written", "", List.of(), false)),
                        List.of(),
                        true,
                        true,
                        false,
                        DateParts.NONE,
                        List.of()))));
    }

    @Test
    void a_screen_reader_can_read_it() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(document(WORDS)), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            assertThat(validator.validate(parser).getTestAssertions())
                    .filteredOn(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .extracting(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .isEmpty();
        }
    }

    @Test
    void it_says_what_the_plan_says_in_letters_of_sixteen_points() throws Exception {
        try (PDDocument document = Loader.loadPDF(document(WORDS))) {
            var smallest = new PDFTextStripper() {
                private float points = Float.MAX_VALUE;

                @Override
                protected void processTextPosition(TextPosition text) {
                    if (text.getY() < text.getPageHeight() - 60) {
                        points = Math.min(points, text.getFontSizeInPt());
                    }
                    super.processTextPosition(text);
                }
            };
            assertThat(smallest.getText(document))
                    .contains(
                            "My plan",
                            "Adaeze Okoro",
                            "What matters to me",
                            WORDS,
                            "My garden",
                            "Please do and please don't",
                            "Ring before you come",
                            "Agreed",
                            "By the person")
                    .contains("Page 1 of 1")
                    .doesNotContain("Not written");
            assertThat(smallest.points).isEqualTo(16);
        }
    }

    @Test
    void the_same_plan_is_the_same_document() {
        assertThat(document(WORDS)).isEqualTo(document(WORDS)).isNotEqualTo(document("Other words"));
    }

    @Test
    void letters_that_the_font_has_not_are_not_left_out_in_silence() {
        assertThatThrownBy(() -> document("\u6211\u60f3\u56de\u5bb6")).isInstanceOf(Pdf.LettersNotInFont.class);
        assertThatThrownBy(() -> document("\u0639\u0644\u064a")).isInstanceOf(Pdf.LettersNotInFont.class);
    }

    @Test
    void nobody_has_a_plan_to_be_printed_before_it_is_written() throws Exception {
        try (PDDocument document = Loader.loadPDF(Pdf.of("plans/document", plan(Optional.empty())))) {
            assertThat(new PDFTextStripper().getText(document)).contains("There is no plan.");
        }
    }
}
