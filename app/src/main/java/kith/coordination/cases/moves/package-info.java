/// Cases of people who moved to where another team works.
///
/// **Words.** A *case move* asks two teams at once. The case stays with its team and its key worker until a worker of
/// the other team accepts it, or somebody says why it stays.
///
/// **Start reading at** [CaseMove], then [CaseMoves] and [MovedPeople].
@NullMarked
package kith.coordination.cases.moves;

import org.jspecify.annotations.NullMarked;
