/// What the menu counts: work that waits for the viewer.
@NamedInterface("waiting")
@NullMarked
package kith.access.waiting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
