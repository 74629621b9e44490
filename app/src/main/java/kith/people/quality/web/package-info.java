/// The page of how well records are linked, for everybody and by group.
@NullMarked
package kith.people.quality.web;

import org.jspecify.annotations.NullMarked;
