/// The pages and the file of the list of people.
@NullMarked
package kith.coordination.people.web;

import org.jspecify.annotations.NullMarked;
