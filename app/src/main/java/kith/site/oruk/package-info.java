/// The Open Referral UK 3.0 API of the public site, under `/api/oruk/v3`. Everybody may use it, without a key.
///
/// **Words.** The words are those of the standard: a *service* is an entry, a *service at location* is one place of an
/// entry, a *taxonomy* is a list of what support can be for.
///
/// **Start reading at** [OrukController], then [Resources].
@NullMarked
package kith.site.oruk;

import org.jspecify.annotations.NullMarked;
