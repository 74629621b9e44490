/// Compares two records field by field, and says what each comparison level weighs.
///
/// **Words.** A *comparison* of one field gives a *comparison level*. Each level has an *m probability* (among
/// pairs of one person) and a *u probability* (among pairs of two people). A *term frequency adjustment* makes
/// agreement on a rare value weigh more. A *prior* is the share of pairs of one person before anything is
/// compared.
///
/// **Start reading at** [Comparison], then [Parameters].
@NullMarked
package kith.engine.linkage.comparison;

import org.jspecify.annotations.NullMarked;
