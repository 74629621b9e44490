/// Signing in, staying signed in and signing out.
///
/// **Start reading at** [SecurityConfiguration], which says which addresses need a sign-in.
@NullMarked
package kith.web.signin;

import org.jspecify.annotations.NullMarked;
