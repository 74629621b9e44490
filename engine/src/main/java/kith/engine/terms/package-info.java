/// The values that everything else is written in: numbers, codes and names as the NHS Data Dictionary, the
/// Office for National Statistics and FHIR define them.
///
/// A value of one of these types is valid: `find` reads what somebody wrote and is empty where it is not such a
/// value. The package depends on nothing else in Kith.
///
/// **Start reading at** [Demographics], which is made of the others.
@NullMarked
package kith.engine.terms;

import org.jspecify.annotations.NullMarked;
