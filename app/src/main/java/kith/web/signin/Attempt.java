package kith.web.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// An attempt to sign in: with what name, from where, and on which device of the worker's, if on one.
///
/// @param device the token of a device that the worker with this name has signed in on before
record Attempt(String name, String address, Optional<String> device) {

    private static final int PREFIX_BYTES = 8;

    Attempt {
        name = name.strip().toLowerCase(Locale.ROOT);
        address = network(address);
    }

    /// The address itself, or of IPv6 the network: one machine has as many addresses in it as it likes.
    private static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), PREFIX_BYTES))
                    : address;
        } catch (IllegalArgumentException unknown) {
            return address;
        }
    }

    @Override
    public String toString() {
        return "an attempt to sign in";
    }
}
