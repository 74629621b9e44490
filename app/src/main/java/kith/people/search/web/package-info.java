/// The page that finds a person.
@NullMarked
package kith.people.search.web;

import org.jspecify.annotations.NullMarked;
