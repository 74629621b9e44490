/// Kith: health, care and community support in a neighbourhood, joined up around people.
@NullMarked
package kith;

import org.jspecify.annotations.NullMarked;
