/// Pages and panels about the measures of a person.
@NullMarked
package kith.outcomes.web;

import org.jspecify.annotations.NullMarked;
