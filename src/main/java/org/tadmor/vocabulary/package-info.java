/** The value types every module shares: spans, tokens of the vocabulary, periods and public ids. Records and enums only. */
@NullMarked
package org.tadmor.vocabulary;

import org.jspecify.annotations.NullMarked;
