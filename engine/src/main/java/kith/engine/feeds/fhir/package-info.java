/// Reads FHIR: bundles, bulk files, and what their resources say.
@NullMarked
package kith.engine.feeds.fhir;

import org.jspecify.annotations.NullMarked;
