@NullMarked
package kith.population.web;

import org.jspecify.annotations.NullMarked;
