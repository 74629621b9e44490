/// The pages of what a person says about themselves.
@NullMarked
package kith.coordination.plans.aboutme.web;

import org.jspecify.annotations.NullMarked;
