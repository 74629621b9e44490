package kith.coordination.plans.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import kith.coordination.plans.PlanCopy.Layout;
import kith.coordination.plans.PlanLanguage;
import kith.coordination.plans.web.GivenPlanPage.Heading;
import kith.coordination.plans.web.GivenPlanPage.Part;
import kith.ui.pdf.Pdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// The plan as a document: checked by veraPDF, and read again by PDFBox.
class PlanDocumentTest {

    private static final String WORDS = "Z\u00f6e & <Dolores> \u201cgoing out\u201d on Tuesdays";

    private static GivenPlanPage plan(Layout layout, PlanLanguage language, String... lines) {
        return new GivenPlanPage(
                "Adaeze Okoro",
                "/people/1",
                layout,
                language,
                lines.length > 0,
                Heading.of("plan", "My plan", language),
                List.of(
                        new Part(
                                "about",
                                Heading.of("about-please", "Please do and please don't", language),
                                List.of("Ring before you come")),
                        new Part("matters", Heading.of("matters", "What matters to me", language), List.of(lines))),
                Heading.of("about-plan", "About this plan", language),
                List.of("I agreed to this plan."),
                "In a crisis");
    }

    private static byte[] document(String line) {
        return document(plan(Layout.SIXTEEN_POINT, PlanLanguage.ENGLISH, line, "My garden"));
    }

    private static byte[] document(GivenPlanPage plan) {
        return Pdf.of("plans/document", plan);
    }

    private static Stream<Arguments> layouts_and_languages() {
        return Stream.of(Layout.SIXTEEN_POINT, Layout.LARGE_PRINT)
                .flatMap(layout -> PlanLanguage.all().stream().map(language -> Arguments.of(layout, language)));
    }

    @ParameterizedTest
    @MethodSource("layouts_and_languages")
    void a_screen_reader_can_read_it(Layout layout, PlanLanguage language) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(
                                new ByteArrayInputStream(document(plan(layout, language, WORDS))),
                                PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            assertThat(validator.validate(parser).getTestAssertions())
                    .filteredOn(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .extracting(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Layout.class,
            names = {"SIXTEEN_POINT", "LARGE_PRINT"})
    void it_says_what_the_plan_says_in_letters_of_the_size_that_was_asked_for(Layout layout) throws Exception {
        try (PDDocument document = Loader.loadPDF(document(plan(layout, PlanLanguage.ENGLISH, WORDS, "My garden")))) {
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
            assertThat(smallest.getText(document).replaceAll("\\s+", " "))
                    .contains("My plan", "Adaeze Okoro", "What matters to me", WORDS, "My garden")
                    .contains("Please do and please don't", "Ring before you come", "I agreed to this plan.")
                    .contains("This copy leaves out: In a crisis. Ask the key worker for the whole plan.")
                    .contains("Page 1 of ");
            assertThat(smallest.points).isEqualTo(layout.points());
        }
    }

    @Test
    void its_headings_are_in_the_language_that_was_asked_for_and_in_english() throws Exception {
        PlanLanguage polish = PlanLanguage.of("pl").orElseThrow();
        try (PDDocument document = Loader.loadPDF(document(plan(Layout.SIXTEEN_POINT, polish, "Mój ogród")))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Mój plan", "My plan", "Co się dla mnie liczy", "(What matters to me)", "Mój ogród");
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
        try (PDDocument document = Loader.loadPDF(document(plan(Layout.SIXTEEN_POINT, PlanLanguage.ENGLISH)))) {
            assertThat(new PDFTextStripper().getText(document)).contains("There is no plan.");
        }
    }
}
