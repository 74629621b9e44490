package kith.cli.application;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.cli.terminal.Trouble;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.core.env.PropertyResolver;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/// How the server is reached: by this machine alone, by others with a certificate, or by others through a proxy that
/// has one. It is never reached by others in clear.
///
/// @param address what the server listens on
/// @param certificate a PEM file; empty where there is none
/// @param key the PEM file of its private key; empty where there is none
/// @param proxy the address or network of the proxy whose word about the visitor is taken; empty where there is none
public record Door(String address, String certificate, String key, String proxy) {

    public static final String THIS_MACHINE = "127.0.0.1";

    static Door of(PropertyResolver settings) {
        var door = new Door(
                settings.getProperty("server.address", THIS_MACHINE),
                settings.getProperty("kith.tls-certificate", ""),
                settings.getProperty("kith.tls-key", ""),
                settings.getProperty("kith.trusted-proxy", ""));
        door.refuseInClear();
        door.refuseHalfACertificate();
        door.refuseUnreadableProxy();
        return door;
    }

    /// What this comes to, as Spring's settings and ours.
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("kith.https", hasCertificate() || hasProxy());
        if (hasCertificate()) {
            properties.put("spring.ssl.bundle.pem.kith.keystore.certificate", certificate);
            properties.put("spring.ssl.bundle.pem.kith.keystore.private-key", key);
            properties.put("spring.ssl.bundle.pem.kith.reload-on-update", true);
            properties.put("server.ssl.bundle", "kith");
        }
        return properties;
    }

    /// The name to call this machine by in an address: a server that listens on every address is on localhost too.
    static String nameOf(String address) {
        return List.of("", THIS_MACHINE, "0.0.0.0", "::", "::1").contains(address)
                ? "localhost"
                : address.contains(":") ? "[" + address + "]" : address;
    }

    private void refuseInClear() {
        if (!isThisMachine() && !hasCertificate() && !hasProxy()) {
            throw new Trouble.CannotRun(
                    "On %s, other machines would reach Kith without encryption. Either set".formatted(address)
                            + " KITH_TLS_CERTIFICATE and KITH_TLS_KEY to a certificate and its key (PEM files), or set"
                            + " KITH_TRUSTED_PROXY to the address of the proxy that serves Kith by https, or leave out"
                            + " --address. docs/how-to/operate-kith.md has examples");
        }
    }

    private void refuseHalfACertificate() {
        if (certificate.isEmpty() != key.isEmpty()) {
            throw new Trouble.CannotRun("KITH_TLS_CERTIFICATE and KITH_TLS_KEY go together; only one of them is set");
        }
        if (hasCertificate()) {
            read("KITH_TLS_CERTIFICATE", certificate, "certificate");
            read("KITH_TLS_KEY", key, "private key");
        }
    }

    private void refuseUnreadableProxy() {
        if (hasProxy() && !isNetwork(proxy)) {
            throw new Trouble.CannotRun("KITH_TRUSTED_PROXY must be an address or a network, such as 10.0.0.7 or"
                    + " 10.0.0.0/24, and not " + proxy);
        }
    }

    private static void read(String setting, String file, String what) {
        boolean isThere;
        try {
            PemContent content = PemContent.load(Path.of(file));
            isThere =
                    what.equals("certificate") ? !content.getCertificates().isEmpty() : content.getPrivateKey() != null;
        } catch (IOException | RuntimeException unreadable) {
            isThere = false;
        }
        if (!isThere) {
            throw new Trouble.CannotRun(
                    "%s is %s, and no %s in PEM form can be read there".formatted(setting, file, what));
        }
    }

    private static boolean isNetwork(String text) {
        try {
            new IpAddressMatcher(text).matches(THIS_MACHINE);
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private boolean isThisMachine() {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new Trouble.CannotRun("This machine has no address " + address);
        }
    }

    private boolean hasCertificate() {
        return !certificate.isEmpty() && !key.isEmpty();
    }

    private boolean hasProxy() {
        return !proxy.isEmpty();
    }
}
