package kith.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kith.engine.feeds.Feeds;
import kith.intake.spool.SpooledFiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class UploadFilterTest {

    private static final String CANARY = "Has a criminal record";

    @Autowired
    private SpooledFiles files;

    @Test
    void a_file_that_was_sent_is_encrypted_readable_by_the_import_and_deleted_with_the_answer() throws Exception {
        AtomicReference<Path> spooled = new AtomicReference<>();

        new UploadFilter(files)
                .doFilter(
                        post("/imports", true, "Patient of Jane Smith.ndjson"),
                        new MockHttpServletResponse(),
                        (request, _) -> {
                            assertThat(request.getParameter("partner")).isEqualTo("G85001");
                            MultipartFile file = ((MultipartHttpServletRequest) request).getFile("file");
                            spooled.set(((SpooledPart) Objects.requireNonNull(file)).path());
                            assertThat(spooled.get()).hasFileName("Patient.ndjson");
                            assertThat(Files.readString(spooled.get(), StandardCharsets.ISO_8859_1))
                                    .doesNotContain(CANARY);
                            assertThat(new String(files.open(spooled.get()).readAllBytes(), StandardCharsets.UTF_8))
                                    .isEqualTo(CANARY.repeat(10_000));
                        });

        assertThat(spooled.get().getParent()).doesNotExist();
    }

    @Test
    void files_that_are_sent_together_lie_together_under_names_that_nobody_typed() throws Exception {
        AtomicReference<Path> together = new AtomicReference<>();

        new UploadFilter(files)
                .doFilter(
                        sent("Mrs Smith/Patient.ndjson", "Mrs Smith/Patient 2.ndjson", "Mrs Smith/.DS_Store"),
                        new MockHttpServletResponse(),
                        (request, _) -> {
                            List<MultipartFile> sent = ((MultipartHttpServletRequest) request).getFiles("file");
                            SpooledPart second = (SpooledPart) sent.get(1);
                            together.set(second.folder());
                            assertThat(sent).hasSize(2);
                            assertThat(second.path()).hasFileName("Patient-2.ndjson");
                            assertThat(Feeds.at(second.folder(), "G85001", null, files)
                                            .getFirst()
                                            .files())
                                    .hasSize(2);
                            assertThat(files.open(second.path()).readAllBytes())
                                    .asString(StandardCharsets.UTF_8)
                                    .isEqualTo(CANARY + 1);
                            assertThat(Files.readAllBytes(second.path()))
                                    .isNotEqualTo(Files.readAllBytes(((SpooledPart) sent.getFirst()).path()));
                        });

        assertThat(together.get().getParent()).doesNotExist();
    }

    @Test
    void a_list_of_classifications_is_read_like_a_file_of_records() throws Exception {
        new UploadFilter(files)
                .doFilter(
                        post("/labels/list", true, "list.csv"),
                        new MockHttpServletResponse(),
                        (request, _) -> assertThat(((MultipartHttpServletRequest) request).getFile("file"))
                                .isInstanceOf(SpooledPart.class));
    }

    @Test
    void a_file_that_no_form_of_ours_sends_is_not_read() throws Exception {
        MockHttpServletRequest post = post("/places", true, "people.csv");

        new UploadFilter(files)
                .doFilter(
                        post,
                        new MockHttpServletResponse(),
                        (request, _) -> assertThat(request).isSameAs(post));
    }

    @Test
    void nothing_is_read_for_somebody_who_has_not_signed_in() throws Exception {
        MockHttpServletRequest post = post("/imports", false, "people.csv");

        new UploadFilter(files)
                .doFilter(
                        post,
                        new MockHttpServletResponse(),
                        (request, _) -> assertThat(request).isSameAs(post));

        assertThat(post.getInputStream().readAllBytes()).isNotEmpty();
    }

    @Test
    void a_file_that_is_too_large_is_refused_after_the_browser_has_sent_it() throws Exception {
        MockHttpServletRequest post = post("/imports", true, "people.csv");

        assertThat(refused(new UploadFilter(files, 1_000, 1_000), post)).isEqualTo(413);
        assertThat(post.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void a_request_that_says_it_is_too_large_is_refused_after_the_browser_has_sent_it() throws Exception {
        MockHttpServletRequest post = post("/imports", true, "people.csv");
        post.setContent(new byte[2 << 20]);

        assertThat(refused(new UploadFilter(files, 1_000, 1_000), post)).isEqualTo(413);
        assertThat(post.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void a_form_with_too_many_fields_or_a_field_that_is_too_long_is_not_understood() throws Exception {
        assertThat(refused(new UploadFilter(files), fields(21, 1))).isEqualTo(400);
        assertThat(refused(new UploadFilter(files), fields(1, 70_000))).isEqualTo(400);
    }

    @Test
    void as_many_fields_and_as_long_ones_as_are_allowed_are_read() throws Exception {
        new UploadFilter(files)
                .doFilter(
                        fields(20, 65_536),
                        new MockHttpServletResponse(),
                        (request, _) -> assertThat(request.getParameter("f19")).hasSize(65_536));
    }

    private static int refused(UploadFilter filter, MockHttpServletRequest post) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(post, response, (_, _) -> {
            throw new IllegalStateException("It was let through");
        });
        return response.getStatus();
    }

    private static MockHttpServletRequest fields(int number, int length) {
        MockHttpServletRequest post = post("/imports", true, "people.csv");
        String fields = IntStream.range(0, number)
                .mapToObj(field -> "--xx\r\nContent-Disposition: form-data; name=\"f" + field + "\"\r\n\r\n"
                        + "x".repeat(length) + "\r\n")
                .collect(Collectors.joining());
        post.setContent((fields + "--xx--\r\n").getBytes(StandardCharsets.UTF_8));
        return post;
    }

    @Test
    void a_file_that_was_changed_or_cut_is_not_read() throws IOException {
        Path file = files.put("people.csv", new ByteArrayInputStream(new byte[200_000]));
        byte[] sealed = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(sealed, 64 * 1024 + 16));

        assertThatThrownBy(() -> files.open(file).readAllBytes()).isInstanceOf(IOException.class);

        sealed[70_000] ^= 1;
        Files.write(file, sealed);
        assertThatThrownBy(() -> files.open(file).readAllBytes()).isInstanceOf(IOException.class);
        files.delete(file);
        assertThat(file).doesNotExist();
    }

    private static MockHttpServletRequest sent(String... names) {
        MockHttpServletRequest post = post("/imports", true, "people.csv");
        String parts = IntStream.range(0, names.length)
                .mapToObj(file -> "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + names[file]
                        + "\"\r\n\r\n" + CANARY + file + "\r\n")
                .collect(Collectors.joining());
        post.setContent((parts + "--xx--\r\n").getBytes(StandardCharsets.UTF_8));
        return post;
    }

    private static MockHttpServletRequest post(String path, boolean signedIn, String name) {
        var request = new MockHttpServletRequest("POST", path);
        request.setContentType("multipart/form-data; boundary=xx");
        request.setContent(("--xx\r\nContent-Disposition: form-data; name=\"partner\"\r\n\r\nG85001\r\n--xx\r\n"
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n"
                        + CANARY.repeat(10_000) + "\r\n--xx--\r\n")
                .getBytes(StandardCharsets.UTF_8));
        if (signedIn) {
            request.getSession(true).setAttribute("SPRING_SECURITY_CONTEXT", "somebody");
        }
        return request;
    }
}
