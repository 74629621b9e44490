/// Tests of the page part.
@NullMarked
package kith.record.web;

import org.jspecify.annotations.NullMarked;
