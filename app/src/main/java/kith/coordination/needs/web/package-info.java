/// Pages and panels about what a person needs.
@NullMarked
package kith.coordination.needs.web;

import org.jspecify.annotations.NullMarked;
