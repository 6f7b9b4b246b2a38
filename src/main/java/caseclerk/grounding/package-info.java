/** May it be said? Claims, the citations they rest on, and the check that every claim must pass. */
@NullMarked
package caseclerk.grounding;

import org.jspecify.annotations.NullMarked;
