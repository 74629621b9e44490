package kith.web.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import kith.access.devices.KnownDevices;
import kith.access.workers.SessionEnd;
import kith.access.workers.SignInLog;
import kith.web.door.Assets;
import kith.web.door.ContentPolicy;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.ForwardAuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/// Which addresses need a sign-in. Somebody who has not signed in can load the sign-in page, its styles,
/// `/health` and the question that a link in an e-mail opens (`/check`). Every other address leads them to the sign-in
/// page, whether there is a page at it or not.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final String SIGN_OUT = "/sign-out";

    @Bean("guard")
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            ThrottledAuthenticationProvider throttled,
            SessionRegistry sessions,
            DeviceCookie device,
            KeptForms forms,
            SignInLog log,
            Clock clock,
            @Value("${kith.sessions-at-once:3}") int sessionsAtOnce,
            @Value("${kith.longest-session:12h}") Duration longestSession) {
        return http.authenticationManager(new ProviderManager(throttled))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(Assets.paths())
                                .permitAll()
                                .requestMatchers(SignInController.PATH, "/health", "/check/*", "/check/*/*")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage(SignInController.PATH)
                        .usernameParameter("name")
                        .authenticationDetailsSource((HttpServletRequest request) ->
                                new SignInDetails(request.getRemoteAddr(), device.token(request)))
                        .successHandler(new SignInSuccess(device, forms, log))
                        .failureHandler(new ForwardAuthenticationFailureHandler(SignInController.AGAIN)))
                .logout(out -> out.logoutUrl(SIGN_OUT)
                        .addLogoutHandler(signingOut())
                        .logoutSuccessUrl(SignInController.PATH + "?out"))
                .sessionManagement(session -> session.maximumSessions(sessionsAtOnce)
                        .sessionRegistry(sessions)
                        .expiredSessionStrategy(event -> event.getResponse()
                                .sendRedirect(SignInController.PATH + "?" + SignInController.ELSEWHERE)))
                .exceptionHandling(problems -> problems.authenticationEntryPoint(new SignInEntryPoint())
                        .accessDeniedHandler(new ExpiredFormHandler(forms)))
                .headers(SecurityConfiguration::headers)
                .addFilterBefore(new IdleTimeOut(clock, longestSession), SecurityContextHolderFilter.class)
                .addFilterAfter(new AnonymousBodies(), SecurityContextHolderFilter.class)
                .addFilterBefore(new ContentPolicy(), HeaderWriterFilter.class)
                .build();
    }

    /// A processor compares four passwords a second, so half of the processors are left for other work.
    @Bean
    ThrottledAuthenticationProvider throttled(
            @Qualifier("workerAuthentication") AuthenticationProvider workers,
            SignInThrottle throttle,
            KnownDevices devices,
            SignInLog log) {
        int hashesAtOnce = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return new ThrottledAuthenticationProvider(workers, throttle, devices, log, hashesAtOnce);
    }

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    /// Tells the registry about sessions that have ended.
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    /// Where somebody signs out, or is on the device that has to give way, the browser forgets the pages that it has
    /// shown. It keeps the cookie of the known device, and what somebody has
    /// set about key presses.
    private static LogoutHandler signingOut() {
        return (request, response, _) -> {
            response.setHeader("Clear-Site-Data", "\"cache\"");
            HttpSession session = request.getSession(false);
            if (session != null && request.getRequestURI().equals(SIGN_OUT)) {
                SessionEnds.because(session, SessionEnd.SIGNED_OUT);
            }
        };
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
