/// The pages of the home-safety checklist.
@NullMarked
package kith.coordination.needs.checklist.web;

import org.jspecify.annotations.NullMarked;
