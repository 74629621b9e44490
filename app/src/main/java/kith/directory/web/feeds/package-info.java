/// The pages on which feeds are set up and their changes are approved.
@NullMarked
package kith.directory.web.feeds;

import org.jspecify.annotations.NullMarked;
