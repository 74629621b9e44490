package kith.directory.search;

import kith.directory.venues.Point;

/// Where distances are counted from: the middle of a postcode district or of a neighbourhood. Nobody's own
/// address is ever used.
public record StartingPoint(String key, String name, Point point) {}
