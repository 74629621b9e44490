/// The timeline on a person's page.
@NullMarked
package kith.record.web;

import org.jspecify.annotations.NullMarked;
