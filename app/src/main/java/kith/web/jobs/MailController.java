package kith.web.jobs;

import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.kernel.notify.Notifier;
import kith.kernel.notify.Recipient;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The e-mails that Kith sent, or would have sent, for administrators.
@Controller
class MailController {

    private static final int LATEST = 50;

    private final Notifier notifier;
    private final Workers workers;

    MailController(Notifier notifier, Workers workers) {
        this.notifier = notifier;
        this.workers = workers;
    }

    @GetMapping("/mail")
    @RequiresPermission("jobs.mail")
    ModelAndView mail() {
        return Views.page("web/jobs/mail", MailPage.of(notifier.latest(LATEST), this::name));
    }

    private String name(Recipient to) {
        return switch (to) {
            case Recipient.Worker(var id) -> workers.find(id).map(Worker::name).orElse("Somebody who has no account");
            case Recipient.ServiceContact _ -> "The contact of a service";
        };
    }
}
