/// A person's page, composed from the panels of several modules.
@NullMarked
package kith.web.person;

import org.jspecify.annotations.NullMarked;
