/// The page of conditions, without a server.
@NullMarked
package kith.web.catalogue;

import org.jspecify.annotations.NullMarked;
