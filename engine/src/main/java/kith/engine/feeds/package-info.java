/// Reads partners' extracts as a stream: FHIR R4 bundles, FHIR bulk NDJSON and CSV, byte for byte.
///
/// Memory stays bounded whatever the size of the file: at most one item is held at a time. Each item comes with
/// its bytes exactly as they stand in the file, so that what was sent can always be read back; what it says
/// about a person is drawn from those bytes, and can be drawn again.
///
/// **Words.** A *feed* is what one partner sends: a folder of files. An *item* is one resource or one row of
/// it. An item that cannot be taken is *rejected*; a value that cannot be used is *set aside* and its item
/// kept; what the law forbids to hold is *kept out*.
///
/// **Parts.** `files` holds bytes, `items` what is handed on and `facts` what an item says; `fhir` and `csv` read the
/// two formats. This package finds the feeds and chooses the reader.
///
/// **Start reading at** [kith.engine.feeds.Feeds] (what is in a folder), [kith.engine.feeds.FeedReader] (the
/// items of a file), [kith.engine.feeds.FactExtractor] (what an item says).
@NullMarked
package kith.engine.feeds;

import org.jspecify.annotations.NullMarked;
