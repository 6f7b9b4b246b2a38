/** Chat models, through LangChain4j; the only room that knows them. */
@NullMarked
package caseclerk.adapters.llm;

import org.jspecify.annotations.NullMarked;
