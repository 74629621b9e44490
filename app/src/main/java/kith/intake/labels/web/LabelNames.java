package kith.intake.labels.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kith.access.workers.Worker;
import kith.kernel.WorkerId;
import kith.partners.Partner;

/// The names of the workers who classified and of the partners whose codes they are.
record LabelNames(Map<WorkerId, String> workers, Map<String, String> partners) {

    LabelNames {
        workers = Map.copyOf(workers);
        partners = Map.copyOf(partners);
    }

    static LabelNames of(List<Worker> workers, List<Partner> partners) {
        Map<WorkerId, String> byId = new HashMap<>();
        workers.forEach(worker -> byId.put(worker.id(), worker.name()));
        Map<String, String> byCode = new HashMap<>();
        partners.forEach(partner -> byCode.put(key(partner.code()), partner.name()));
        return new LabelNames(byId, byCode);
    }

    String worker(WorkerId worker) {
        return workers.getOrDefault(worker, "Command line");
    }

    /// The name of a partner, or its code where nothing came from it yet.
    String partner(String code) {
        return partners.getOrDefault(key(code), code);
    }

    private static String key(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
