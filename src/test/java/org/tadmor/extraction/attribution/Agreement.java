package org.tadmor.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tadmor.extraction.attribution.AnnotatedArticle.Annotation;
import org.tadmor.extraction.attribution.Decider.Decision;

/** How well decisions agree with annotations, counted over articles: contents exact and aligned, and whole triples. */
final class Agreement {

    private double found;
    private double marked;
    private double exact;
    private double aligned;
    private double triple;
    private double sources;
    private double sourced;

    void add(AnnotatedArticle article, List<Decision> all) {
        List<Decision> decisions =
                all.stream().filter(decision -> decision.parent() < 0).toList();
        List<Annotation> annotations = article.annotations();
        found += decisions.size();
        marked += annotations.size();
        boolean[] taken = new boolean[annotations.size()];
        boolean[] used = new boolean[decisions.size()];
        List<double[]> pairs = new ArrayList<>();
        for (int i = 0; i < annotations.size(); i++) {
            for (int j = 0; j < decisions.size(); j++) {
                double agreement = annotations.get(i).agreement(decisions.get(j).content(), article.words());
                if (agreement > 0.9999 && !taken[i] && !used[j]) {
                    exact++;
                    taken[i] = used[j] = true;
                }
                if (agreement >= 0.5) {
                    pairs.add(new double[] {-agreement, i, j});
                }
            }
        }
        pairs.sort((one, other) -> Double.compare(one[0], other[0]));
        taken = new boolean[annotations.size()];
        used = new boolean[decisions.size()];
        for (double[] pair : pairs) {
            int i = (int) pair[1];
            int j = (int) pair[2];
            if (!taken[i] && !used[j]) {
                taken[i] = used[j] = true;
                pair(annotations.get(i), decisions.get(j));
            }
        }
    }

    private void pair(Annotation annotation, Decision decision) {
        aligned++;
        boolean source = annotation.isSource(decision.reading().source());
        if (!annotation.source().isEmpty()) {
            sourced++;
            sources += source ? 1 : 0;
        }
        triple += source && annotation.cue().get(decision.reading().word()) ? 1 : 0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "exact %.1f  aligned %.1f  triple %.1f  source %.1f  found %.0f of %.0f",
                f1(exact),
                f1(aligned),
                f1(triple),
                100 * sources / sourced,
                found,
                marked);
    }

    private double f1(double right) {
        return 200 * right / (found + marked);
    }
}
