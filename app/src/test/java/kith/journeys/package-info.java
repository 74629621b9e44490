/// Stories told in a real browser.
@NullMarked
package kith.journeys;

import org.jspecify.annotations.NullMarked;
