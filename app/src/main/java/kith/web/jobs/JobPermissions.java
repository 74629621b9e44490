package kith.web.jobs;

import static kith.access.Role.ADMINISTRATOR;

import kith.access.AdministrativeAction;
import kith.access.Clause;
import kith.access.Permissions;
import kith.access.Task;
import kith.access.TaskPermission;
import kith.ui.MenuEntry;
import org.springframework.stereotype.Component;

/// Who sees jobs and the messages that Kith sends, and who cancels a job.
@Component
public final class JobPermissions implements Permissions {

    public interface ReadJobs extends Task {}

    public interface ReadMail extends Task {}

    public interface CancelJob extends AdministrativeAction {}

    public static final TaskPermission<ReadJobs> JOBS = TaskPermission.showingNobody(
                    ReadJobs.class,
                    "jobs.list",
                    "the jobs",
                    "Administrators see which jobs there are, and how they ended.",
                    Clause.role(ADMINISTRATOR))
            .inMenu("Jobs", "/jobs", 90, MenuEntry.Section.ADMINISTRATION);

    public static final TaskPermission<CancelJob> CANCEL = TaskPermission.showingNobody(
            CancelJob.class,
            "jobs.cancel",
            "cancelling a job",
            "Administrators cancel a job.",
            Clause.role(ADMINISTRATOR));

    public static final TaskPermission<ReadMail> MAIL = TaskPermission.showingNobody(
                    ReadMail.class,
                    "jobs.mail",
                    "the e-mails that Kith sends",
                    "Administrators see the e-mails that Kith sends or would send.",
                    Clause.role(ADMINISTRATOR))
            .inMenu("E-mails", "/mail", 95, MenuEntry.Section.ADMINISTRATION);
}
