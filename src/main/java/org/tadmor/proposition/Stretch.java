package org.tadmor.proposition;

import java.util.List;
import org.tadmor.vocabulary.Term;

/**
 * Words of a rendering beside those of the one it is compared with. All offsets count Unicode code points, half-open.
 *
 * @param begin where the words stand in the rendering, as end does; both are one where nothing stands there
 * @param referenceBegin where the others stand in the reference's words, as referenceEnd does
 * @param spans where the words stand in the article's text
 */
record Stretch(
        Kind kind,
        int begin,
        int end,
        String words,
        int referenceBegin,
        int referenceEnd,
        String referenceWords,
        List<int[]> spans) {

    /** How the words stand to those of the reference. */
    enum Kind implements Term {
        /** Word for word, letter case apart. */
        SAME,
        /** Here, and nothing in their place there. */
        ONLY_HERE,
        /** There, and nothing in their place here. */
        ONLY_THERE,
        /** Others stand in their place there. */
        REPLACED
    }
}
