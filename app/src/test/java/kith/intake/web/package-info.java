@NullMarked
package kith.intake.web;

import org.jspecify.annotations.NullMarked;
