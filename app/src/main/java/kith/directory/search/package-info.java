/// Finds entries of the directory for what somebody needs, in the words that people use.
///
/// **Start reading at** [Finding]; [Ranking] orders what was found and says why.
@NamedInterface("search")
@NullMarked
package kith.directory.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
