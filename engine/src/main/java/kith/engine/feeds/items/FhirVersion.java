package kith.engine.feeds.items;

/// A version of FHIR, as far as a resource shows it. Most resources are the same in several versions and show none.
public enum FhirVersion {
    /// Statuses are plain codes. EMIS and TPP still send it.
    STU3,
    /// Statuses are codeable concepts, as they are in R4B and R5 too.
    R4,
    /// Encounters have `actualPeriod`, and a class that is a list.
    R5
}
