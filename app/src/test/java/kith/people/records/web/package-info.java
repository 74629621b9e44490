/// Tests of the page part.
@NullMarked
package kith.people.records.web;

import org.jspecify.annotations.NullMarked;
