package kith.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import kith.testing.HandSetClock;
import kith.web.WebAlone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/// What a stranger can make the server do before anybody has looked at their password.
@SpringBootTest(classes = WebAlone.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BodiesAndHashesTest {

    @LocalServerPort
    private int port = 0;

    @Test
    void a_strangers_file_is_answered_before_it_is_sent() throws IOException {
        String answer = started(
                "POST /imports HTTP/1.1",
                "Host: kith",
                "Content-Type: multipart/form-data; boundary=here",
                "Content-Length: 50000000");

        assertThat(answer)
                .startsWith("HTTP/1.1 302")
                .contains("Location: /sign-in")
                .contains("Connection: close");
    }

    @Test
    void a_body_of_unknown_length_is_not_read_either() throws IOException {
        assertThat(started("POST /imports HTTP/1.1", "Host: kith", "Transfer-Encoding: chunked"))
                .startsWith("HTTP/1.1 302");
    }

    @Test
    void a_long_body_to_the_sign_in_page_is_too_large() throws IOException {
        assertThat(started(
                        "POST /sign-in HTTP/1.1",
                        "Host: kith",
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: 20000"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void only_so_many_passwords_are_compared_at_once_and_the_rest_are_told_to_come_back() throws Exception {
        CountDownLatch comparing = new CountDownLatch(1);
        CountDownLatch compared = new CountDownLatch(1);
        var slow = new AuthenticationProvider() {
            @Override
            public @Nullable Authentication authenticate(Authentication tried) {
                comparing.countDown();
                try {
                    compared.await();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
                return tried;
            }

            @Override
            public boolean supports(Class<?> kind) {
                return true;
            }
        };
        var throttled = new ThrottledAuthenticationProvider(
                slow,
                new SignInThrottle(new HandSetClock()),
                new WebAlone.Devices(),
                new WebAlone.SignInsSeen(new ArrayList<>()),
                1);
        Thread first = Thread.ofVirtual().start(() -> throttled.authenticate(tried()));
        comparing.await();

        assertThatThrownBy(() -> throttled.authenticate(tried()))
                .isInstanceOf(ThrottledAuthenticationProvider.TooBusy.class);

        compared.countDown();
        first.join();
        assertThat(throttled.authenticate(tried())).isNotNull();
    }

    private static Authentication tried() {
        return UsernamePasswordAuthenticationToken.unauthenticated("amara", "a secret");
    }

    /// The answer to a request whose body never comes.
    private String started(String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            OutputStream out = socket.getOutputStream();
            out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            byte[] answer = new byte[4_096];
            int length = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(length, 0), StandardCharsets.UTF_8);
        }
    }
}
