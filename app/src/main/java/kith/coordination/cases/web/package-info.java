/// The pages of cases: the care of one person, and the people a worker looks after.
@NullMarked
package kith.coordination.cases.web;

import org.jspecify.annotations.NullMarked;
