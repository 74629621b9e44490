/// The borough's page, without a server.
@NullMarked
package kith.web.borough;

import org.jspecify.annotations.NullMarked;
