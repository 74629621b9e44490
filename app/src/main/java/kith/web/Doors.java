package kith.web;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
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

/// Who may knock where. A stranger gets the sign-in page, the styles it needs, and word that Kith is up: nothing else,
/// whether there is something at the address or not.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Doors {

    @Bean("guard")
    SecurityFilterChain doors(HttpSecurity http, AuthenticationProvider workers, Patience patience, Clock clock) {
        return http.authenticationManager(new ProviderManager(new PatientSignIn(workers, patience)))
                .authorizeHttpRequests(
                        doors -> doors.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(Assets.PATHS)
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
                .exceptionHandling(problems ->
                        problems.authenticationEntryPoint(new Stranger()).accessDeniedHandler(new TooOld()))
                .headers(Doors::headers)
                .addFilterBefore(new IdleTimeOut(clock), SecurityContextHolderFilter.class)
                .addFilterBefore(new ContentPolicy(), HeaderWriterFilter.class)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
