/// Sign-in, sessions, security headers, the frame around every page, error pages, and the pages that are
/// composed from several modules. Every other page is in the `web` package of the module that owns what it
/// shows. It owns no data.
///
/// **Start reading at** `kith.web.signin.SecurityConfiguration`, which says who may knock where.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "places",
            "partners",
            "access",
            "population :: person",
            "access :: person",
            "access :: disclosure",
            "access :: devices",
            "access :: workers",
            "access :: waiting",
            "people.records",
            "people.search",
            "record",
            "population",
            "intake"
        })
@NullMarked
package kith.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
