/// The pages on which workers find support.
@NullMarked
package kith.directory.web;

import org.jspecify.annotations.NullMarked;
