package kith.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/// A request as it reached the proxy: from whom, and whether by https. Of each header the last values count, which the
/// proxy itself added. Whatever a visitor sent stands before them.
final class ForwardedRequest extends HttpServletRequestWrapper {

    private final String address;
    private final boolean isHttps;

    ForwardedRequest(HttpServletRequest request, IpAddressMatcher network) {
        super(request);
        this.address = values("X-Forwarded-For").reversed().stream()
                .takeWhile(ForwardedRequest::isAddress)
                .filter(from -> !network.matches(from))
                .findFirst()
                .orElse(request.getRemoteAddr());
        this.isHttps = request.isSecure()
                || values("X-Forwarded-Proto").reversed().stream().findFirst().equals(Optional.of("https"));
    }

    @Override
    public String getRemoteAddr() {
        return address;
    }

    @Override
    public String getRemoteHost() {
        return address;
    }

    @Override
    public boolean isSecure() {
        return isHttps;
    }

    @Override
    public String getScheme() {
        return isHttps ? "https" : "http";
    }

    private List<String> values(String header) {
        return Collections.list(((HttpServletRequest) getRequest()).getHeaders(header)).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static boolean isAddress(String text) {
        try {
            return !InetAddress.ofLiteral(text).isAnyLocalAddress();
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
