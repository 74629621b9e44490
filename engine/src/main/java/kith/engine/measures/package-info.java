/// Figures about many people: rates with their uncertainty, and small numbers kept from view.
@NullMarked
package kith.engine.measures;

import org.jspecify.annotations.NullMarked;
