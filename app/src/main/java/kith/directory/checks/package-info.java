/// Keeps entries fresh: asks groups whether their entries are right, and takes their answers.
///
/// **Words.** A *question* is one e-mail to whoever speaks for a service. The link in it holds a *key* and needs no
/// account. A *correction* is what a group says is wrong with its entry.
///
/// **Start reading at** [Questions].
@NullMarked
package kith.directory.checks;

import org.jspecify.annotations.NullMarked;
