package kith.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Takes the proxy's word about who asks and whether they came by https, where `KITH_TRUSTED_PROXY` names the proxy.
/// Nobody else's word counts. Other machines that go round the proxy are refused, since they come in clear.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TrustedProxy extends OncePerRequestFilter {

    private final Optional<IpAddressMatcher> network;
    private final boolean hasCertificate;

    TrustedProxy(
            @Value("${kith.trusted-proxy:}") String network, @Value("${kith.tls-certificate:}") String certificate) {
        this.network = network.isEmpty() ? Optional.empty() : Optional.of(new IpAddressMatcher(network));
        this.hasCertificate = !certificate.isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (network.isEmpty()) {
            chain.doFilter(request, response);
        } else if (network.get().matches(request.getRemoteAddr())) {
            chain.doFilter(new ForwardedRequest(request, network.get()), response);
        } else if (hasCertificate || isThisMachine(request)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println("This server answers through its proxy only.");
        }
    }

    private static boolean isThisMachine(HttpServletRequest request) {
        return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
    }
}
