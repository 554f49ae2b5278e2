/** Derives actors, events, propositions, origins and disagreements from the extractions of articles, locally and in any order of arrival. */
@NullMarked
package org.tadmor.derivation;

import org.jspecify.annotations.NullMarked;
