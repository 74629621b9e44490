/// The pages of a conversation.
@NullMarked
package kith.coordination.plans.conversation.web;

import org.jspecify.annotations.NullMarked;
