/// The directory of support: the services of the organisations around a neighbourhood.
///
/// **Words.** An *entry* is one service in the directory. Its content has versions, each from a moment on. A *feed*
/// is where entries come from. A *venue* is where a service takes place; a *confidential* venue is never
/// published. A *session* is when. An entry was *assured* on a day by somebody; its *freshness* follows from that
/// day and from the *evidence* against it since.
///
/// **Start reading at** [Directory] and [DirectoryEntry], then [Finding] for the search and [DirectoryImport] for
/// feeds.
@ApplicationModule(allowedDependencies = {"kernel", "ui", "places", "partners", "access", "access :: workers"})
@NullMarked
package kith.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
