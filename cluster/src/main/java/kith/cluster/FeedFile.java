package kith.cluster;

import java.io.Serializable;

/// One file of a partner's feed.
///
/// @param place its place among all files: what stands in a later one of the same partner was said later
/// @param uri where it is
record FeedFile(String partner, int place, String uri) implements Serializable {}
