package kith.cli.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kith.cli.terminal.Trouble;
import kith.testing.SelfSigned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class DoorTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "localhost", "::1"})
    void this_machine_alone_needs_no_certificate(String address) {
        assertThat(door(Map.of("server.address", address)).properties()).containsEntry("kith.https", false);
    }

    @Test
    void the_address_is_this_machines_unless_it_is_said() {
        assertThat(door(Map.of()).address()).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", ""})
    void any_other_address_is_refused_in_clear(String address) {
        Map<String, String> settings = Map.of("server.address", address.isEmpty() ? "0.0.0.0" : address);

        assertThatThrownBy(() -> door(settings))
                .isInstanceOf(Trouble.CannotRun.class)
                .hasMessageContainingAll(
                        "without encryption", "KITH_TLS_CERTIFICATE", "KITH_TRUSTED_PROXY", "--address");
    }

    @Test
    void a_named_proxy_opens_any_address_for_https() {
        assertThat(door(Map.of("server.address", "0.0.0.0", "kith.trusted-proxy", "10.1.0.0/16"))
                        .properties())
                .containsEntry("kith.https", true)
                .doesNotContainKey("server.ssl.bundle");
    }

    @Test
    void a_certificate_and_its_key_open_any_address() throws Exception {
        SelfSigned files = SelfSigned.in(folder);

        assertThat(door(Map.of(
                                "server.address", "0.0.0.0",
                                "kith.tls-certificate", files.certificate().toString(),
                                "kith.tls-key", files.key().toString()))
                        .properties())
                .containsEntry("kith.https", true)
                .containsEntry("server.ssl.bundle", "kith");
    }

    @Test
    void a_certificate_without_its_key_is_refused() {
        assertThatThrownBy(() -> door(Map.of("kith.tls-certificate", "/etc/kith/certificate.pem")))
                .hasMessage("KITH_TLS_CERTIFICATE and KITH_TLS_KEY go together; only one of them is set");
    }

    @Test
    void a_file_that_is_no_certificate_is_refused_by_the_name_of_its_setting() throws Exception {
        Path file = Files.writeString(folder.resolve("certificate.pem"), "not a certificate");

        assertThatThrownBy(() -> door(Map.of("kith.tls-certificate", file.toString(), "kith.tls-key", file.toString())))
                .hasMessage(
                        "KITH_TLS_CERTIFICATE is %s, and no certificate in PEM form can be read there".formatted(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "10.0.0.0/33", "proxy.example, 10.0.0.1", "10.0.0.1/x"})
    void a_proxy_that_is_neither_an_address_nor_a_network_is_refused(String proxy) {
        assertThatThrownBy(() -> door(Map.of("kith.trusted-proxy", proxy)))
                .hasMessageStartingWith("KITH_TRUSTED_PROXY must be an address or a network");
    }

    private static Door door(Map<String, String> settings) {
        MockEnvironment environment = new MockEnvironment();
        settings.forEach(environment::setProperty);
        return Door.of(environment);
    }
}
