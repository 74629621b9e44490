/// The tab of a person's documents, and the forms that add and withdraw them.
@NullMarked
package kith.coordination.documents.web;

import org.jspecify.annotations.NullMarked;
