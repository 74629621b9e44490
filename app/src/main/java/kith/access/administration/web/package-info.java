/// The pages of administrators: who can sign in and what may they do, who begins, who leaves, and who is away.
@NullMarked
package kith.access.administration.web;

import org.jspecify.annotations.NullMarked;
