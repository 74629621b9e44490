package kith.access.audit;

import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/// What came of proving the log.
///
/// @param entries how many have a place in the tree
/// @param waiting how many have none yet
/// @param erased how many have lost their content under law
/// @param root of the tree over the entries, in base 64
/// @param findings what is wrong, the first thousand
/// @param unknown what nobody could know, as a sentence; empty where a checkpoint proved the whole log
@NamedInterface("audit")
public record Verification(
        long entries, long waiting, long erased, String root, List<Finding> findings, Optional<String> unknown) {

    public Verification {
        findings = List.copyOf(findings);
    }

    public boolean holds() {
        return findings.isEmpty();
    }
}
