/// The page of the access log.
@NullMarked
package kith.access.web;

import org.jspecify.annotations.NullMarked;
