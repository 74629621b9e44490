package kith.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import kith.access.Role;
import kith.access.devices.KnownDevices;
import kith.access.workers.PractitionerRole;
import kith.access.workers.SessionEnd;
import kith.access.workers.SignInLog;
import kith.intake.web.ImportForm;
import kith.intake.web.StartPage;
import kith.kernel.WorkerId;
import kith.testing.HandSetClock;
import kith.ui.Choice;
import kith.ui.Link;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.ReasonPage;
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
    FirstPageController.class,
    ErrorPages.class,
    HealthController.class,
    PartsController.class,
    WebAlone.Pages.class
})
@ComponentScan(
        basePackages = {"kith.web.door", "kith.web.signin"},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*\\.(WorkerAuthenticationProvider|PasswordController|MustChangePassword)"))
public class WebAlone {

    public static final String NAME = "amara";
    public static final String PASSWORD = "kettle-orchard-lantern";

    @Bean
    Clock clock() {
        return new HandSetClock();
    }

    @Bean
    AuthenticationProvider workerAuthentication(Clock clock) {
        return new OneWorker(clock);
    }

    @Bean
    Devices devices() {
        return new Devices();
    }

    /// Devices in memory.
    public static final class Devices implements KnownDevices {

        @Override
        public void forgetAllOf(WorkerId worker) {
            // Nobody resets a password here.
        }

        private final Map<String, WorkerId> known = new ConcurrentHashMap<>();

        @Override
        public boolean isKnown(String token, String username) {
            return known.containsKey(token) && username.equals(NAME);
        }

        @Override
        public String remember(WorkerId worker, Optional<String> token) {
            String made = "device-" + known.size();
            known.put(made, worker);
            return made;
        }
    }

    @Bean
    SignInsSeen log() {
        return new SignInsSeen(new CopyOnWriteArrayList<>());
    }

    /// What would be in the audit log.
    public record SignInsSeen(List<String> words) implements SignInLog {

        @Override
        public void signedIn(WorkerId worker) {
            words.add("signed in");
        }

        @Override
        public void ended(WorkerId worker, SessionEnd why) {
            words.add("ended: " + why);
        }

        @Override
        public void failed(String username) {
            words.add("failed");
        }

        @Override
        public void lockedOut(String username) {
            words.add("locked out");
        }

        @Override
        public void changedPassword(WorkerId worker) {
            words.add("changed password");
        }
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
    record OneWorker(Clock clock) implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication tried) {
            if (tried.getName().equals(NAME) && PASSWORD.equals(tried.getCredentials())) {
                return UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(1, "Amara Diallo", PractitionerRole.of(Role.COORDINATOR), clock.instant()),
                        null,
                        List.of());
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
                            new ImportForm(null, null, null, null, null, null),
                            folder,
                            List.of(new Choice("", "Choose a folder"), new Choice(folder, folder)),
                            List.of(new Choice("", "Choose a partner")),
                            List.of(new Choice("", "Not known")),
                            new Mistakes(List.of(new Mistake("folder", "We could not read " + folder)))));
            return "intake/start";
        }

        /// A page with a form to type into.
        @GetMapping("/why")
        String why(Model model) {
            model.addAttribute("page", new ReasonPage("Say why.", "/why", "", "", "/", Mistakes.NONE));
            return "ui/reason";
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("Ada Okoro 999 000 0018");
        }
    }
}
