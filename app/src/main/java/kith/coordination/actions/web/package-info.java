/// The pages of actions.
@NullMarked
package kith.coordination.actions.web;

import org.jspecify.annotations.NullMarked;
