package kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import kith.testing.SelfSigned;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What a browser gets from a real server: in clear on this machine, with a certificate, and through a proxy.
class DoorTest {

    private static final int RANDOM = 0;

    @Nested
    @SpringBootTest(classes = WebAlone.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
    class On_this_machine {

        @LocalServerPort
        private int port = RANDOM;

        @Test
        void a_redirect_never_names_the_host_that_the_request_named() throws IOException {
            String answer = plainly(port, "GET /imports HTTP/1.1", "Host: evil.example");

            assertThat(header(answer, "Location")).contains("/sign-in");
            assertThat(answer).doesNotContain("evil.example");
        }

        @Test
        void nobodys_word_about_where_a_request_comes_from_is_taken() throws IOException {
            String answer = plainly(
                    port,
                    "GET /sign-in HTTP/1.1",
                    "Host: kith",
                    "X-Forwarded-Proto: https",
                    "X-Forwarded-For: 192.0.2.9");

            assertThat(answer).startsWith("HTTP/1.1 200");
            assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
            assertThat(header(answer, "Set-Cookie"))
                    .hasValueSatisfying(
                            cookie -> assertThat(cookie).startsWith("kith=").doesNotContain("Secure"));
        }

        @Test
        void what_tomcat_itself_refuses_loads_nothing_and_repeats_nothing() throws IOException {
            String answer = plainly(port, "GET /%00JohnSmith HTTP/1.1", "Host: kith");

            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("JohnSmith", "Tomcat");
            assertThat(header(answer, "Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        }

        @Test
        void nobody_on_another_machine_can_connect() {
            assertThat(reachable(port)).isEmpty();
        }
    }

    @Nested
    @SpringBootTest(
            classes = WebAlone.class,
            webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
            properties = {"kith.trusted-proxy=127.0.0.0/8", "kith.https=true"})
    class Behind_a_proxy {

        @LocalServerPort
        private int port = RANDOM;

        @Test
        void cookies_are_for_https_alone_and_browsers_are_told_to_stay_with_it() throws IOException {
            String answer = plainly(port, "GET /sign-in HTTP/1.1", "Host: evil.example", "X-Forwarded-Proto: https");

            assertThat(header(answer, "Set-Cookie"))
                    .hasValueSatisfying(cookie -> assertThat(cookie)
                            .startsWith("__Host-kith=")
                            .contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax")
                            .doesNotContain("Domain"));
            assertThat(header(answer, "Strict-Transport-Security")).hasValue("max-age=31536000");
            assertThat(answer).doesNotContain("evil.example");
        }

        @Test
        void a_visitor_cannot_pretend_to_come_by_https_before_the_proxy_says_otherwise() throws IOException {
            String answer = plainly(
                    port, "GET /sign-in HTTP/1.1", "Host: kith", "X-Forwarded-Proto: https", "X-Forwarded-Proto: http");

            assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
        }
    }

    @Nested
    @SpringBootTest(
            classes = WebAlone.class,
            webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
            properties = {"kith.trusted-proxy=192.0.2.7", "kith.https=true"})
    class Beside_the_proxy {

        @LocalServerPort
        private int port = RANDOM;

        @Test
        void the_word_of_somebody_else_is_not_taken() throws IOException {
            String answer = plainly(port, "GET /sign-in HTTP/1.1", "Host: kith", "X-Forwarded-Proto: https");

            assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
        }
    }

    @Nested
    @SpringBootTest(
            classes = WebAlone.class,
            webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
            properties = {"kith.https=true", "server.ssl.bundle=kith"})
    class With_a_certificate {

        private static final SelfSigned CERTIFICATE = SelfSigned.anew();

        @LocalServerPort
        private int port = RANDOM;

        @DynamicPropertySource
        static void certificate(DynamicPropertyRegistry properties) {
            properties.add("spring.ssl.bundle.pem.kith.keystore.certificate", () -> text(CERTIFICATE.certificate()));
            properties.add("spring.ssl.bundle.pem.kith.keystore.private-key", () -> text(CERTIFICATE.key()));
        }

        @Test
        void everything_is_served_by_https() throws IOException {
            try (Socket socket = CERTIFICATE.trust().getSocketFactory().createSocket("127.0.0.1", port)) {
                String answer = ask(socket, "GET /sign-in HTTP/1.1", "Host: localhost");

                assertThat(answer).startsWith("HTTP/1.1 200");
                assertThat(header(answer, "Strict-Transport-Security")).hasValue("max-age=31536000");
                assertThat(header(answer, "Set-Cookie"))
                        .hasValueSatisfying(cookie ->
                                assertThat(cookie).startsWith("__Host-kith=").contains("Secure"));
            }
        }

        @Test
        void nothing_is_answered_in_clear() throws IOException {
            assertThat(plainly(port, "GET /sign-in HTTP/1.1", "Host: localhost"))
                    .doesNotContain("HTTP/1.1 200");
        }
    }

    /// The address of this machine on its network, if the server answers there.
    private static Optional<String> reachable(int port) {
        try {
            InetAddress own = InetAddress.getLocalHost();
            if (own.isLoopbackAddress()) {
                return Optional.empty();
            }
            try (Socket _ = new Socket(own, port)) {
                return Optional.of(own.getHostAddress());
            }
        } catch (IOException refused) {
            return Optional.empty();
        }
    }

    private static String plainly(int port, String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return ask(socket, lines);
        }
    }

    private static String ask(Socket socket, String... lines) throws IOException {
        socket.setSoTimeout(10_000);
        OutputStream out = socket.getOutputStream();
        out.write((String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Optional<String> header(String answer, String name) {
        return answer.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    private static String text(Path file) {
        return "file:" + file;
    }
}
