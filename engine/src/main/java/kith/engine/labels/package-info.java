/// Says how confidential a code is, before anything is stored.
///
/// **Words.** A code is *listed* when a list gives it a label, whatever system it claims to be of. It is *known*
/// when it is well formed for a system that Kith knows and has lists of, and is in the release of the
/// terminology, if one was loaded. What is neither listed nor known, and words where a code belongs, is
/// restricted until somebody *classifies* it. Codes that are *legally excluded* are counted and never stored.
///
/// **Start reading at** [kith.engine.labels.CodeLabels].
@NullMarked
package kith.engine.labels;

import org.jspecify.annotations.NullMarked;
