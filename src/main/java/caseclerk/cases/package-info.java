/** The nouns: policy cases, their sources, the versions, passages and sentences of those sources. */
@NullMarked
package caseclerk.cases;

import org.jspecify.annotations.NullMarked;
