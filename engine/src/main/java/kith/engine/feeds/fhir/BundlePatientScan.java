package kith.engine.feeds.fhir;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import kith.engine.feeds.files.Window;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.ScanResult;

/// A first look through a bundle, for its patients only.
final class BundlePatientScan implements BundleWalk.Visitor {

    private static final byte[] OPENING = {'{'};
    private static final byte[] TYPE = "\"resourceType\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COLON = {':'};
    private static final byte[] QUOTE = {'"'};
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

    /// Whether the word is in it, or a character written in a way that could hide it. A resource that begins
    /// with another type is none: where it says its type twice, the scanner refuses it.
    private boolean mayBePatient(BundleEntry entry) {
        byte[] bytes = window.bytes;
        if (beginsWithAnotherType(bytes, entry.resourceOffset(), entry.resourceOffset() + entry.resourceLength())) {
            return false;
        }
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

    private static boolean beginsWithAnotherType(byte[] bytes, int from, int to) {
        int name = after(bytes, after(bytes, from, to, OPENING), to, TYPE);
        int at = after(bytes, after(bytes, name, to, COLON), to, QUOTE);
        if (at < 0 || isPatientAt(bytes, at - 1, to - 1)) {
            return false;
        }
        int end = at;
        while (end < to && isLetter(bytes[end])) {
            end++;
        }
        return end > at && end < to && bytes[end] == '"';
    }

    /// Where a text ends that stands here behind white space; -1 where another does.
    private static int after(byte[] bytes, int from, int to, byte[] text) {
        int at = from;
        while (at >= 0 && at < to && isSpace(bytes[at])) {
            at++;
        }
        boolean here =
                at >= 0 && at + text.length <= to && Arrays.equals(bytes, at, at + text.length, text, 0, text.length);
        return here ? at + text.length : -1;
    }

    private static boolean isSpace(byte one) {
        return one == ' ' || one == '\n' || one == '\r' || one == '\t';
    }

    private static boolean isLetter(byte one) {
        return (one >= 'A' && one <= 'Z') || (one >= 'a' && one <= 'z');
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
