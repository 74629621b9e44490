/// The pages on which a group changes its own entry and a worker approves that.
@NullMarked
package kith.directory.web.edits;

import org.jspecify.annotations.NullMarked;
