package kith.ui.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import kith.ui.html.IsolatingOutput;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/// Makes a PDF/UA-1 document (ISO 14289-1) of a template.
///
/// The template is XHTML with a title, a language and a `subject` in its head, and has no links. Its font is `Kith`.
/// The same
/// template and page give the same bytes.
public final class Pdf {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final long ANY_NUMBER = 1;

    static {
        XRLog.setLoggingEnabled(false);
        FontMappers.set(new OneFont());
    }

    /// @param template the name of the template, without its ending
    /// @param page what the template shows
    /// @throws LettersNotInFont where the text has letters that the font has not
    public static byte[] of(String template, Object page) {
        var xhtml = new StringOutput();
        ENGINE.render(template + ".jte", page, new IsolatingOutput(xhtml));
        String text = xhtml.toString();
        if (!OneFont.hasAll(text)) {
            throw new LettersNotInFont();
        }
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(Pdf::font, "Kith");
        builder.withHtmlContent(text, null);
        builder.toStream(pdf);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            document.getDocumentInformation().setCreationDate(null);
            document.setDocumentId(ANY_NUMBER);
            document.save(pdf);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return pdf.toByteArray();
    }

    /// Liberation Sans (SIL Open Font Licence), which comes with PDFBox.
    static InputStream font() {
        return Objects.requireNonNull(
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
    }

    private Pdf() {}

    /// A text has letters that the font of documents has not: Arabic, Bengali or Chinese ones, for example.
    public static final class LettersNotInFont extends RuntimeException {

        private static final long serialVersionUID = 1;

        LettersNotInFont() {
            super("The font of documents lacks some of the letters");
        }
    }
}
