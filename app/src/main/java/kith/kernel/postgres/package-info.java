/// Where Kith keeps things: a PostgreSQL of its own, or one that `KITH_DATABASE_URL` names.
///
/// **Words.** A *server* is a running PostgreSQL. The *embedded* one is unpacked, made, started, shared and
/// stopped by Kith; an *outside* one is somebody else's and is only connected to. A *lease* says that a process
/// is using the embedded server; the last to give up its lease stops it.
///
/// **Start reading at** [Database], then [EmbeddedPostgres].
@NullMarked
package kith.kernel.postgres;

import org.jspecify.annotations.NullMarked;
