package kith.engagement.published;

import java.time.Instant;
import kith.engagement.PageContent;
import kith.engagement.PageKey;

/// A page that the public reads.
///
/// @param since when this version was published
public record PublishedPage(PageKey key, PageContent content, Instant since) {}
