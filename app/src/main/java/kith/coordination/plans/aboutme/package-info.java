/// About Me: what a person wants everybody to know who supports them, under the seven headings of the standard
/// *About Me* v2.0.1 (NHS England, after PRSB).
///
/// Only the person, or somebody who supports them to write it, is the author of the words. A worker records them and
/// can *flag* what looks different now; a flag changes no word.
///
/// **Start reading at** [AboutMeHeading], then [AboutMeWriting].
@NullMarked
package kith.coordination.plans.aboutme;

import org.jspecify.annotations.NullMarked;
