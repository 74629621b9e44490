package kith.cli.demonstration;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import kith.access.PersonGrant;
import kith.access.disclosure.Audience;
import kith.cli.demonstration.Desk.Somebody;
import kith.coordination.actions.ActionPermissions;
import kith.coordination.documents.Document.About;
import kith.coordination.documents.DocumentOutcome;
import kith.coordination.documents.DocumentPermissions;
import kith.coordination.documents.DocumentType;
import kith.coordination.documents.Documents;
import kith.coordination.needs.checklist.ChecklistAnswer;
import kith.coordination.needs.checklist.ChecklistOutcome;
import kith.coordination.needs.checklist.Checklists;
import kith.engine.terms.SecurityLabel;
import kith.outcomes.Answer;
import kith.outcomes.Instrument;
import kith.outcomes.Instruments;
import kith.outcomes.MeasurementMode;
import kith.outcomes.MeasurementOutcome;
import kith.outcomes.MeasurementPermissions;
import kith.outcomes.Measurements;
import kith.ui.pdf.Pdf;

/// What is kept about Mrs Okoro besides her plan: documents in every format, the home-safety checklist asked twice,
/// and measures of how she is.
final class StoryPapers {

    private static final int AGE = 78;

    private final Parts parts;
    private final Somebody adaeze;

    StoryPapers(Parts parts, Somebody adaeze) {
        this.parts = parts;
        this.adaeze = adaeze;
    }

    /// On the first visit.
    void first(Desk bea) {
        asks(
                bea,
                Map.of(
                        "falls", ChecklistAnswer.YES,
                        "stairs", ChecklistAnswer.YES,
                        "smoke-alarm", ChecklistAnswer.YES,
                        "lonely", ChecklistAnswer.NO,
                        "cold", ChecklistAnswer.NO,
                        "bills", ChecklistAnswer.DECLINED),
                List.of("falls", "smoke-alarm"),
                List.of("stairs"));
        measures(
                bea,
                Instruments.ONS4,
                MeasurementMode.INTERVIEW,
                Map.of("satisfaction", 4, "worthwhile", 6, "happiness", 4, "anxiety", 7));
        adds(
                bea,
                new About(
                        DocumentType.LETTER,
                        "Letter from the falls clinic",
                        "The falls clinic",
                        bea.today().minusDays(9),
                        SecurityLabel.NORMAL,
                        Audience.PROFESSIONALS),
                Pdf.of(
                        "demonstration/letter",
                        new Letter(
                                "Letter from the falls clinic",
                                List.of(
                                        "Mrs Okoro came to the clinic. She has fallen twice this year.",
                                        "We gave her exercises for her balance. She wants to walk to the market.",
                                        "Please check the stairs and the light in the hall."))));
        adds(
                bea,
                new About(
                        DocumentType.PHOTOGRAPH,
                        "The step at the front door",
                        "Bea Lindqvist",
                        bea.today(),
                        SecurityLabel.NORMAL,
                        Audience.EVERYBODY),
                photograph());
    }

    /// Lately, with the nurse.
    void lately(Desk bea, Desk nurse) {
        asks(
                bea,
                Map.of(
                        "falls", ChecklistAnswer.YES,
                        "stairs", ChecklistAnswer.YES,
                        "smoke-alarm", ChecklistAnswer.NO,
                        "lonely", ChecklistAnswer.NO,
                        "cold", ChecklistAnswer.NO,
                        "bills", ChecklistAnswer.NO),
                List.of(),
                List.of());
        measures(
                bea,
                Instruments.ONS4,
                MeasurementMode.INTERVIEW,
                Map.of("satisfaction", 6, "worthwhile", 7, "happiness", 6, "anxiety", 5));
        measures(nurse, Instruments.FRAILTY, MeasurementMode.JUDGEMENT, Map.of("frailty", 5));
        adds(
                nurse,
                new About(
                        DocumentType.ASSESSMENT,
                        "How her leg heals",
                        "Sana Malik",
                        nurse.today(),
                        SecurityLabel.NORMAL,
                        Audience.PROFESSIONALS),
                wordDocument("The wound on the left leg is smaller. The next visit is in a week."));
    }

    private void asks(Desk desk, Map<String, ChecklistAnswer> answers, List<String> taken, List<String> notWanted) {
        PersonGrant grant = desk.may(ActionPermissions.WORK, adaeze);
        Checklists checklists = parts.get(Checklists.class);
        ChecklistOutcome asked = checklists.ask(grant, answers);
        if (!(asked instanceof ChecklistOutcome.Written(var id))
                || !(checklists.confirm(grant, id, taken, notWanted) instanceof ChecklistOutcome.Written)) {
            throw Desk.failed(asked);
        }
    }

    private void measures(Desk desk, Instrument instrument, MeasurementMode mode, Map<String, Integer> numbers) {
        Map<String, Answer> answers = numbers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, number -> new Answer.Given(number.getValue())));
        LocalDate today = desk.today();
        MeasurementOutcome outcome = parts.get(Measurements.class)
                .add(desk.may(MeasurementPermissions.MEASURE, adaeze), instrument, AGE, today, mode, answers);
        if (!(outcome instanceof MeasurementOutcome.Recorded)) {
            throw Desk.failed(outcome);
        }
    }

    private void adds(Desk desk, About about, byte[] file) {
        DocumentOutcome outcome =
                parts.get(Documents.class).add(desk.may(DocumentPermissions.DOCUMENTS, adaeze), about, file);
        if (!(outcome instanceof DocumentOutcome.Done)) {
            throw Desk.failed(outcome);
        }
    }

    /// A door with a step before it, drawn.
    private static byte[] photograph() {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(new Color(0xB5651D));
        drawing.fillRect(0, 0, 640, 480);
        drawing.setColor(new Color(0x005EB8));
        drawing.fillRect(220, 60, 200, 330);
        drawing.setColor(new Color(0x9E9E9E));
        drawing.fillRect(180, 390, 280, 40);
        drawing.setColor(Color.YELLOW);
        drawing.fillOval(390, 220, 16, 16);
        drawing.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// The least that is a Word document.
    private static byte[] wordDocument(String words) {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
        String formats = "http://schemas.openxmlformats.org";
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    xml + "<Types xmlns=\"" + formats + "/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                            + "</Types>");
            part(
                    zip,
                    "_rels/.rels",
                    xml + "<Relationships xmlns=\"" + formats + "/package/2006/relationships\"><Relationship Id=\"r1\""
                            + " Type=\"" + formats + "/officeDocument/2006/relationships/officeDocument\""
                            + " Target=\"word/document.xml\"/></Relationships>");
            part(
                    zip,
                    "word/document.xml",
                    xml + "<w:document xmlns:w=\"" + formats + "/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                            + words + "</w:t></w:r></w:p></w:body></w:document>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
