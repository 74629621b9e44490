/// The pages of candidates: the queue of a team, and one candidate.
@NullMarked
package kith.coordination.candidates.web;

import org.jspecify.annotations.NullMarked;
