/// What an item says about a person: their demographics and the facts about them, and what could not be used.
@NullMarked
package kith.engine.feeds.facts;

import org.jspecify.annotations.NullMarked;
