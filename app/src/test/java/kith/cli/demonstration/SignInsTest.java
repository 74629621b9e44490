package kith.cli.demonstration;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kith.access.Role;
import kith.access.Viewer;
import kith.access.workers.Accounts;
import kith.access.workers.NewWorker;
import kith.access.workers.Password;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.access.workers.WorkingRoles;
import kith.cli.demonstration.SignIns.SignIn;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.OdsCode;
import kith.partners.Organisations;
import kith.partners.Teams;
import kith.places.Places;
import kith.testing.Viewers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInsTest {

    private static final Accounts ACCOUNTS = new Accounts("sign_ins");

    private final Workers workers = ACCOUNTS.bean(Workers.class);

    @TempDir
    static Path data;

    private static SignIns signIns = new SignIns(List.of());

    @BeforeAll
    static void add() throws IOException {
        signIns = SignIns.in(data, staff(ACCOUNTS));
    }

    @AfterAll
    static void close() {
        ACCOUNTS.close();
    }

    @Test
    void there_is_a_worker_in_each_role_at_an_organisation() {
        Set<Role> roles =
                signIns.all().stream().map(signIn -> viewer(signIn).role()).collect(toSet());
        assertThat(roles).isEqualTo(EnumSet.complementOf(EnumSet.of(Role.OPERATOR)));
        assertThat(signIns.all())
                .allMatch(signIn -> viewer(signIn).organisation().isStated());
    }

    @Test
    void the_table_names_role_and_organisation() {
        assertThat(signIns.table())
                .contains("Amara Obi      Care coordinator, Quay Health Solutions")
                .contains("Clare Whitby   School lead, Kingfisher School")
                .contains("Dr John Hale   GP, Bermondsey Spa Medical Centre");
    }

    @Test
    void every_sign_in_works() {
        SignIn amara = signIns.all().getFirst();

        assertThat(workers.signIn("amara", new Password(amara.password())).map(Worker::name))
                .contains("Amara Obi");
    }

    @Test
    void adam_and_bea_are_link_workers_in_one_team_that_covers_bermondsey_and_walworth() {
        Viewer adam = viewer("adam");
        Viewer bea = viewer("bea");

        assertThat(List.of(adam.role(), bea.role())).containsOnly(Role.LINK_WORKER);
        assertThat(adam.team()).isEqualTo(bea.team());
        assertThat(adam.team().isTeam()).isTrue();
        assertThat(adam.coverage().neighbourhoods())
                .containsExactlyInAnyOrder(new NeighbourhoodKey("bermondsey"), new NeighbourhoodKey("walworth"));
    }

    @Test
    void the_gp_and_the_practice_staff_work_at_one_practice() {
        assertThat(viewer("john").organisation()).isEqualTo(viewer("nadia").organisation());
        assertThat(viewer("john").coverage().practices()).containsExactly(new OdsCode("G85623"));
    }

    @Test
    void no_worker_has_the_name_of_a_resident_whose_story_is_told() throws IOException {
        Set<String> residents;
        try (var file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/borough/personas.csv")),
                StandardCharsets.UTF_8))) {
            residents = file.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> cells[4] + " " + cells[6])
                    .collect(toSet());
        }

        assertThat(residents).contains("Grace Mensah");
        for (DemonstrationWorker worker : DemonstrationWorker.values()) {
            assertThat(residents).doesNotContain(worker.person());
        }
    }

    @Test
    void the_same_sign_ins_are_printed_again() throws IOException {
        assertThat(SignIns.in(data, staff(ACCOUNTS))).isEqualTo(signIns);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("sign-ins"))))
                .isEqualTo("rw-------");
    }

    @Test
    void workers_of_an_earlier_demonstration_get_an_organisation_and_keep_their_passwords(@TempDir Path earlier)
            throws IOException {
        Password password = new Password("kettle-orchard-lantern");
        try (Accounts accounts = new Accounts("earlier_sign_ins")) {
            Workers before = accounts.bean(Workers.class);
            before.add(NewWorker.of("leila", "Leila Karim", Role.LINK_WORKER, Set.of("bermondsey")), password);
            before.add(NewWorker.of("grace", "Grace Mensah", Role.GOVERNANCE, Set.of()), password);
            Files.writeString(earlier.resolve("sign-ins"), "leila\tkettle-orchard-lantern\n");

            SignIns.in(earlier, staff(accounts));

            assertThat(before.signIn("leila", password).map(Worker::roles))
                    .contains(List.of(DemonstrationWorker.LEILA.role()));
            assertThat(before.signIn("grace", password)).isEmpty();
            assertThat(before.byUsername("ruth").map(Worker::roles)).contains(List.of(DemonstrationWorker.RUTH.role()));
        }
    }

    @Test
    void a_role_that_somebody_ended_stays_ended() throws IOException {
        workers.endRole("sana", DemonstrationWorker.SANA.furtherRoles().getFirst());

        SignIns.in(data, staff(ACCOUNTS));

        assertThat(workers.byUsername("sana").orElseThrow().roles()).containsExactly(DemonstrationWorker.SANA.role());
    }

    private static DemonstrationStaff staff(Accounts accounts) {
        return new DemonstrationStaff(
                accounts.bean(Workers.class),
                accounts.bean(Organisations.class),
                accounts.bean(Teams.class),
                accounts.bean(Places.class));
    }

    private Viewer viewer(SignIn signIn) {
        return viewer(signIn.worker().username());
    }

    private Viewer viewer(String username) {
        return workers.byUsername(username)
                .flatMap(worker -> Viewers.first(ACCOUNTS.bean(WorkingRoles.class), worker.id()))
                .orElseThrow();
    }
}
