package kith.web;

import java.time.Clock;
import java.util.List;
import kith.access.Role;
import kith.access.workers.PractitionerRole;
import kith.intake.web.ImportForm;
import kith.intake.web.StartPage;
import kith.testing.HandSetClock;
import kith.ui.Choice;
import kith.ui.Link;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.web.signin.SignedIn;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The doors and the frame with nothing behind them: no database, one worker, one page that breaks.
@Configuration(proxyBeanMethods = false)
@TestComponent
@EnableAutoConfiguration(
        exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class},
        excludeName = {
            "org.springframework.modulith.runtime.autoconfigure.SpringModulithRuntimeAutoConfiguration",
            "org.springframework.modulith.events.config.EventPublicationAutoConfiguration",
            "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration"
        })
@Import({
    Templates.class,
    Frames.class,
    ErrorPages.class,
    HealthController.class,
    PartsController.class,
    WebAlone.Pages.class
})
@ComponentScan(
        basePackages = {"kith.web.door", "kith.web.signin"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.WorkerAuthenticationProvider"))
public class WebAlone {

    public static final String NAME = "amara";
    public static final String PASSWORD = "kettle-orchard-lantern";

    @Bean
    Clock clock() {
        return new HandSetClock();
    }

    @Bean
    AuthenticationProvider workers() {
        return new OneWorker();
    }

    /// A menu that needs no database.
    @Bean
    Menus menus() {
        return _ -> List.of(
                new Link("Borough", "/"),
                new Link("Find a person", "/search"),
                new Link("Possible duplicates", "/review"),
                new Link("Feeds and imports", "/imports"),
                new Link("Conditions", "/catalogue"),
                new Link("Neighbourhoods", "/places"),
                new Link("How well we match", "/matching"));
    }

    @Bean
    Synthetic synthetic() {
        return new Synthetic(true);
    }

    /// Knows one worker and one password.
    static class OneWorker implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication tried) {
            if (tried.getName().equals(NAME) && PASSWORD.equals(tried.getCredentials())) {
                return UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(1, "Amara Diallo", PractitionerRole.of(Role.COORDINATOR)), null, List.of());
            }
            throw new BadCredentialsException("Wrong");
        }

        @Override
        public boolean supports(Class<?> kind) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
        }
    }

    /// Pages to knock at.
    @Controller
    static class Pages {

        @GetMapping("/")
        String home(Model model) {
            model.addAttribute("page", new PartsPage());
            return "web/parts";
        }

        /// The import page on a server whose folder of feeds has a long name that cannot break.
        @GetMapping("/long-folder")
        String longFolder(Model model) {
            String folder = "/home/" + "averylongname".repeat(20) + "/feeds";
            model.addAttribute(
                    "page",
                    new StartPage(
                            new ImportForm(null, null, null, null, null),
                            folder,
                            List.of(new Choice("", "Choose a folder"), new Choice(folder, folder)),
                            List.of(new Choice("", "Not known")),
                            new Mistakes(List.of(new Mistake("folder", "We could not read " + folder)))));
            return "intake/start";
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("Ada Okoro 999 000 0018");
        }
    }
}
