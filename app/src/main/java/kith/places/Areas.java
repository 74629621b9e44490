package kith.places;

/// The small areas that one point lies in, in both editions.
public record Areas(String lsoa11, String lsoa21) {}
