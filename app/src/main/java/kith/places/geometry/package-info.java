/// Outlines of places, read from GeoJSON and drawn as paths of a map.
@NamedInterface("geometry")
@NullMarked
package kith.places.geometry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
