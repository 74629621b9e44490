/// The pages of imports, and of people whom workers add by hand.
@NullMarked
package kith.intake.web;

import org.jspecify.annotations.NullMarked;
