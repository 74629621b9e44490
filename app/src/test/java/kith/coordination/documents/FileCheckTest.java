package kith.coordination.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import kith.coordination.documents.FileCheck.Checked;
import kith.coordination.documents.FileCheck.Checked.Refused;
import kith.coordination.documents.FileCheck.Checked.Usable;
import org.junit.jupiter.api.Test;

class FileCheckTest {

    private static Checked check(byte[] file) {
        return FileCheck.of(file);
    }

    private static Checked check(String file) {
        return check(file.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void a_file_is_what_its_content_says() {
        assertThat(check(TestFiles.pdf(3))).isEqualTo(new Usable(DocumentFormat.PDF, Optional.of(3)));
        assertThat(check(TestFiles.image("jpeg"))).isEqualTo(new Usable(DocumentFormat.JPEG, Optional.of(1)));
        assertThat(check(TestFiles.image("png"))).isEqualTo(new Usable(DocumentFormat.PNG, Optional.of(1)));
        assertThat(check(TestFiles.zip("[Content_Types].xml", "word/document.xml")))
                .isEqualTo(new Usable(DocumentFormat.DOCX, Optional.empty()));
    }

    @Test
    void pages_of_the_web_programs_and_other_packages_are_refused() {
        for (Checked refused : new Checked[] {
            check("<html><script>alert(1)</script></html>"),
            check("MZ program"),
            check("<svg xmlns='http://www.w3.org/2000/svg'/>"),
            check(TestFiles.zip("[Content_Types].xml", "xl/workbook.xml")),
            check(TestFiles.image("gif")),
            check("")
        }) {
            assertThat(refused).isInstanceOf(Refused.class);
        }
    }

    @Test
    void a_word_document_with_a_program_is_refused() {
        assertThat(check(TestFiles.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEqualTo(new Refused("The Word document holds a program or another file. Save it as a PDF first"));
    }

    @Test
    void a_damaged_file_is_refused() {
        assertThat(check("%PDF-1.7 and no more")).isInstanceOf(Refused.class);
        assertThat(check(Arrays.copyOf(TestFiles.image("png"), 12))).isInstanceOf(Refused.class);
        assertThat(check("\u00FF\u00D8\u00FF\u00E0 no image")).isInstanceOf(Refused.class);
    }

    @Test
    void a_pdf_of_too_many_pages_or_with_a_password_is_refused() {
        assertThat(check(TestFiles.pdf(FileCheck.MOST_PAGES))).isInstanceOf(Usable.class);
        assertThat(check(TestFiles.pdf(FileCheck.MOST_PAGES + 1)))
                .isEqualTo(new Refused("Choose a PDF of 100 pages or fewer"));
        assertThat(check(TestFiles.pdf(1, "open sesame")))
                .isEqualTo(new Refused("The PDF has a password. Save it without one and choose it again"));
    }

    @Test
    void a_file_that_is_too_large_is_refused() {
        assertThat(check(Arrays.copyOf(TestFiles.pdf(1), FileCheck.LARGEST + 1)))
                .isEqualTo(new Refused("Choose a file of 10 MB or less"));
    }
}
