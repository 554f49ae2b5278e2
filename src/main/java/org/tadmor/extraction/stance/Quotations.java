package org.tadmor.extraction.stance;

import java.util.List;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.text.QuotedRegion;
import org.tadmor.vocabulary.Quotation;
import org.tadmor.vocabulary.Span;

/** How the words of a content are given: direct where nearly all stand between quotation marks, indirect where none do. */
final class Quotations {

    private static final double NEARLY_ALL = 0.95;
    private static final double NEARLY_NONE = 0.02;

    private Quotations() {}

    static Quotation of(ParsedDocument parsed, List<Span> content) {
        int inside = 0;
        int all = 0;
        for (Span span : content) {
            all += letters(parsed.text(), span.begin(), span.end());
            inside += inside(parsed, span);
        }
        double share = all == 0 ? 0 : (double) inside / all;
        if (share <= NEARLY_NONE) {
            return Quotation.INDIRECT;
        }
        return share >= NEARLY_ALL ? Quotation.DIRECT : Quotation.MIXED;
    }

    private static int inside(ParsedDocument parsed, Span span) {
        List<QuotedRegion> regions = parsed.document().quotations();
        int count = 0;
        int counted = span.begin();
        for (int i = first(regions, span.begin()); i < regions.size(); i++) {
            Span region = regions.get(i).outer();
            if (region.begin() >= span.end()) {
                break;
            }
            int begin = Math.max(counted, region.begin());
            int end = Math.min(span.end(), region.end());
            if (begin < end) {
                count += letters(parsed.text(), begin, end);
                counted = end;
            }
        }
        return count;
    }

    /** The outermost region before or at the offset; regions inside it come after it. */
    private static int first(List<QuotedRegion> regions, int offset) {
        int low = 0;
        int high = regions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (regions.get(middle).outer().begin() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int i = Math.max(0, low - 1);
        while (i > 0 && regions.get(i).depth() > 0) {
            i--;
        }
        return i;
    }

    private static int letters(String text, int begin, int end) {
        int count = 0;
        for (int i = begin; i < end; i++) {
            count += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }
}
