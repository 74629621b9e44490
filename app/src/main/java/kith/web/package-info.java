/// The pages people see, and what stands guard before them: sign-in, sessions, headers, problems in plain words.
/// It owns no data: it asks the modules below and puts their answers into words.
///
/// **Words**: a *page* is a record of finished words and links, which a template shows; a *form* is what somebody
/// typed, right or wrong; a *stranger* is anybody who has not signed in, and gets no answer but the sign-in page.
///
/// **Start reading at** [Doors], which says who may knock where.
@ApplicationModule
@NullMarked
package kith.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
