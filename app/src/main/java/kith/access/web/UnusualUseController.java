package kith.access.web;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.access.AccessPermissions;
import kith.access.Grants;
import kith.access.Viewer;
import kith.access.history.UnusualUses;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.kernel.WorkerId;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Shows information governance leads who used Kith in an unusual way.
@Controller
@RequiresPermission("access.log")
class UnusualUseController {

    private final Grants grants;
    private final UnusualUses uses;
    private final Workers workers;

    UnusualUseController(Grants grants, UnusualUses uses, Workers workers) {
        this.grants = grants;
        this.uses = uses;
        this.workers = workers;
    }

    @GetMapping("/audit/use")
    ModelAndView use(Viewer viewer) {
        Map<WorkerId, Worker> known =
                workers.list().stream().collect(Collectors.toMap(Worker::id, Function.identity()));
        return Views.page(
                "access/unusual-use",
                UnusualUsePage.of(
                        uses.read(grants.decide(viewer, AccessPermissions.LOG).orRefuse()), known));
    }
}
