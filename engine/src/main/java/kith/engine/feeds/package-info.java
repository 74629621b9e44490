/// Reads partners' extracts as a stream: FHIR R4 bundles, FHIR bulk NDJSON and CSV, byte for byte.
@NullMarked
package kith.engine.feeds;

import org.jspecify.annotations.NullMarked;
