package kith.engine.feeds.fhir;

import java.util.HashMap;
import java.util.Map;
import kith.engine.feeds.files.Window;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.ScanResult;

/// A first look through a bundle, for its patients only.
final class BundlePatientScan implements BundleWalk.Visitor {

    private static final byte[] PATIENT = {'"', 'P', 'a', 't', 'i', 'e', 'n', 't', '"'};

    private final Window window;
    private final ResourceScanner skimmer;
    private final Map<String, String> patients = new HashMap<>();

    BundlePatientScan(Window window, ResourceScanner skimmer) {
        this.window = window;
        this.skimmer = skimmer;
    }

    /// The ids of the bundle's patients by their full URLs.
    Map<String, String> patients() {
        return patients;
    }

    @Override
    public void entry(BundleEntry entry) {
        if (entry.tooLong() || !entry.hasResource() || !mayBePatient(entry)) {
            return;
        }
        String url = entry.fullUrl();
        var around = new BundleContext(Map.of(), EntryReader.idAround(entry));
        ScanResult skimmed = skimmer.skim(window.bytes, entry.resourceOffset(), entry.resourceLength(), around);
        if (!url.isEmpty()
                && skimmed instanceof FeedItem.What what
                && what.type().equals("Patient")) {
            patients.put(url, what.id());
        }
    }

    /// Whether the word is in it, or a character written in a way that could hide it.
    private boolean mayBePatient(BundleEntry entry) {
        byte[] bytes = window.bytes;
        int from = entry.resourceOffset();
        int to = from + entry.resourceLength() - 1;
        for (int at = from; at < to; at++) {
            if (bytes[at] == 'P' && bytes[at - 1] == '"' && isPatientAt(bytes, at - 1, to)) {
                return true;
            }
            if (bytes[at] == '\\' && bytes[at + 1] == 'u') {
                return true;
            }
        }
        return false;
    }

    private static boolean isPatientAt(byte[] bytes, int at, int to) {
        for (int i = 0; i < PATIENT.length; i++) {
            if (at + i > to || bytes[at + i] != PATIENT[i]) {
                return false;
            }
        }
        return true;
    }
}
