package kith.bench;

import kith.engine.linkage.files.People;

/// Another matcher, measured beside Kith on the same records. Those on the class path are found there.
public interface Peer {

    String name();

    /// What says on the command line with how many records it is measured, as in `--duke`.
    String option();

    /// With how many it is measured where nothing is said.
    ///
    /// @param records with how many Kith is
    int usualRecords(int records);

    Found on(People people);
}
