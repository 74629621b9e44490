/// One person's page, and the question why somebody needs to see it.
@NullMarked
package kith.web.person;

import org.jspecify.annotations.NullMarked;
