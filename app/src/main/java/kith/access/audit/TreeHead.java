package kith.access.audit;

import java.time.Instant;

/// One row of `access.tree_head`, without the frontier.
record TreeHead(long size, String root, Instant at, String note) {}
