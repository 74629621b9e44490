/// The pages of a person's plan: the plan, one section to write, its versions and the sheet to print.
@NullMarked
package kith.coordination.plans.web;

import org.jspecify.annotations.NullMarked;
