package kith.directory.sources;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/// An address on the web that the server may read a feed from.
record FeedAddress(URI uri) {

    private static final int LONGEST = 2000;

    /// An address by http or https, without a name and password.
    static Optional<FeedAddress> find(String written) {
        try {
            URI uri = new URI(written.strip());
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            boolean fits = (scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && written.length() <= LONGEST;
            return fits ? Optional.of(new FeedAddress(uri)) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// Why the server does not go there: the name leads nowhere, or into the partnership's own network. Java keeps the
    /// answer about a name for half a minute, so the connection that follows goes where this looked.
    Optional<String> refusal() {
        try {
            for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
                if (isInside(address)) {
                    return Optional.of("The address leads into a private network, so Kith does not read it");
                }
            }
            return Optional.empty();
        } catch (UnknownHostException _) {
            return Optional.of("There is no server of this name");
        }
    }

    /// Whether an address is that of this machine or of a private network.
    static boolean isInside(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        return switch (address) {
            // 0.0.0.0/8, carriers' own networks 100.64.0.0/10, 192.0.0.0/24, networks for tests 198.18.0.0/15,
            // 240.0.0.0/4
            case Inet4Address _ -> {
                int first = bytes[0] & 0xff;
                int second = bytes[1] & 0xff;
                yield first == 0
                        || (first == 100 && (second & 0xc0) == 64)
                        || (first == 192 && second == 0 && bytes[2] == 0)
                        || (first == 198 && (second & 0xfe) == 18)
                        || first >= 240;
            }
            // Unique local addresses fc00::/7, and IPv4 written as IPv6: 64:ff9b::/96 and 2002::/16
            case Inet6Address _ ->
                (bytes[0] & 0xfe) == 0xfc
                        || (bytes[0] == 0 && (bytes[1] & 0xff) == 0x64)
                        || ((bytes[0] & 0xff) == 0x20 && bytes[1] == 2);
            default -> true;
        };
    }
}
