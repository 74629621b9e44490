/// Passwords that anybody would try before long.
///
/// **Start reading at** [CommonPasswords].
@NullMarked
package kith.access.passwords;

import org.jspecify.annotations.NullMarked;
