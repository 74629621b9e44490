@NullMarked
package kith.intake.labels.web;

import org.jspecify.annotations.NullMarked;
