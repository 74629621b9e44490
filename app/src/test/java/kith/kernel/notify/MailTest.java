package kith.kernel.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import kith.testing.Paths;
import kith.testing.SpecPage;
import org.junit.jupiter.api.Test;

class MailTest {

    @Test
    void moves_only_along_these_paths() {
        assertThat(Paths.of(Mail.class).lines())
                .containsExactlyInAnyOrder(
                        "Queued --begin--> Sending",
                        "Queued --keep--> Kept",
                        "Sending --giveUp--> GivenUp",
                        "Sending --handOver--> HandedOver",
                        "Sending --putOff--> Queued",
                        "Sending --refuse--> Refused",
                        "HandedOver --accept--> Sent",
                        "HandedOver --giveUp--> GivenUp",
                        "HandedOver --lose--> MayHaveBeenSent",
                        "HandedOver --putOff--> Queued",
                        "HandedOver --refuse--> Refused");
    }

    @Test
    void the_documentation_draws_the_same_paths() throws IOException {
        SpecPage.says("lifecycles/mail", Paths.of(Mail.class).page("The lifecycle of an e-mail", """
                Kith can try an e-mail again until it has handed it over to the mail server.
                After that only the server's answer tells whether the e-mail was sent."""));
    }
}
