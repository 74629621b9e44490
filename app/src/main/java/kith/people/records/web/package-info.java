/// The records about a person, on the person's page.
@NullMarked
package kith.people.records.web;

import org.jspecify.annotations.NullMarked;
