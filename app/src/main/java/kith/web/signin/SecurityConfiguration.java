package kith.web.signin;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import kith.web.door.Assets;
import kith.web.door.ContentPolicy;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.ForwardAuthenticationFailureHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Which addresses need a sign-in. Somebody who has not signed in can load the sign-in page, its styles and
/// `/health`. Every other address leads them to the sign-in page, whether there is a page at it or not.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    @Bean("guard")
    SecurityFilterChain securityFilterChain(
            HttpSecurity http, AuthenticationProvider workers, SignInThrottle throttle, Clock clock) {
        return http.authenticationManager(new ProviderManager(new ThrottledAuthenticationProvider(workers, throttle)))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(Assets.paths())
                                .permitAll()
                                .requestMatchers(SignInController.PATH, "/health")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage(SignInController.PATH)
                        .usernameParameter("name")
                        .defaultSuccessUrl("/")
                        .failureHandler(new ForwardAuthenticationFailureHandler(SignInController.AGAIN)))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(SignInController.PATH + "?out"))
                .exceptionHandling(problems -> problems.authenticationEntryPoint(new SignInEntryPoint())
                        .accessDeniedHandler(new ExpiredFormHandler()))
                .headers(SecurityConfiguration::headers)
                .addFilterBefore(new IdleTimeOut(clock), SecurityContextHolderFilter.class)
                .addFilterBefore(new ContentPolicy(), HeaderWriterFilter.class)
                .build();
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
