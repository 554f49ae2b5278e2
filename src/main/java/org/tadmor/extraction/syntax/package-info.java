/** The grammar of a sentence: parts of speech, lemmas and a dependency tree, behind an interface of our own. */
@NullMarked
package org.tadmor.extraction.syntax;

import org.jspecify.annotations.NullMarked;
