/// The borough's page, the caseload of a neighbourhood, and the catalogue of conditions.
@NullMarked
package kith.population.web;

import org.jspecify.annotations.NullMarked;
