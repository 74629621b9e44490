/// The borough's page: its neighbourhoods, their rates, and whose feeds are late.
@NullMarked
package kith.web.borough;

import org.jspecify.annotations.NullMarked;
