package kith.web.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kith.access.devices.KnownDevices;
import kith.kernel.WorkerId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The cookie by which a browser is known as one that a worker has signed in on. It signs nobody in.
@Component
class DeviceCookie {

    private static final Duration KEPT = Duration.ofDays(180);

    private final KnownDevices devices;
    private final boolean https;
    private final String name;

    DeviceCookie(KnownDevices devices, @Value("${kith.https:false}") boolean https) {
        this.devices = devices;
        this.https = https;
        this.name = Sessions.cookieName("kith-device", https);
    }

    Optional<String> token(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// After the worker has signed in.
    void remember(WorkerId worker, HttpServletRequest request, HttpServletResponse response) {
        String token = devices.remember(worker, token(request));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, token)
                        .path("/")
                        .httpOnly(true)
                        .secure(https)
                        .sameSite("Lax")
                        .maxAge(KEPT)
                        .build()
                        .toString());
    }
}
