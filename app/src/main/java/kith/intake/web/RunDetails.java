package kith.intake.web;

import java.util.List;
import java.util.Optional;
import kith.engine.feeds.items.FhirVersion;
import kith.intake.runs.HeldWithdrawals;
import kith.kernel.jobs.Job;

/// What is known of an import beside its state.
///
/// @param notices what to know of its files before anybody relies on them
/// @param held what was not withdrawn, if anything
/// @param withdrawal the job that withdraws, or withdrew, what was held
/// @param versions the versions of FHIR that its items show
record RunDetails(
        List<String> notices, Optional<HeldWithdrawals> held, Optional<Job> withdrawal, List<FhirVersion> versions) {

    RunDetails {
        notices = List.copyOf(notices);
        versions = List.copyOf(versions);
    }
}
