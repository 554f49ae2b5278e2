package org.tadmor.ledger;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tadmor.article.ArticleText;
import org.tadmor.change.RowJson;
import org.tadmor.derivation.Delta.RowId;
import org.tadmor.derivation.Derivation;
import org.tadmor.derivation.Row;
import org.tadmor.extraction.Attribution;
import org.tadmor.extraction.Extraction;
import org.tadmor.outlet.OutletSummary;
import org.tadmor.vocabulary.CodePoints;
import org.tadmor.vocabulary.Span;

/** What is known of an article and its claims before anything is derived, as JSON for those who follow changes. */
@Component
class Facts {

    private final RowJson json;

    Facts(RowJson json) {
        this.json = json;
    }

    Map<RowId, String> of(ArticleText article, OutletSummary outlet, Extraction extraction) {
        Map<RowId, String> facts = new HashMap<>();
        facts.put(new RowId(Row.Kind.ARTICLE, article.publicId()), json.write(article(article, outlet)));
        CodePoints offsets = new CodePoints(article.text());
        for (Attribution attribution : extraction.attributions()) {
            String id = Derivation.claimId(article.publicId(), attribution);
            String parent = attribution.parent() < 0
                    ? null
                    : Derivation.claimId(
                            article.publicId(), extraction.attributions().get(attribution.parent()));
            facts.putIfAbsent(
                    new RowId(Row.Kind.CLAIM, id), json.write(claim(article.text(), offsets, attribution, parent)));
        }
        return facts;
    }

    private static Map<String, @Nullable Object> article(ArticleText article, OutletSummary outlet) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("outlet", outlet.id());
        facts.put("kind", article.kind());
        facts.put("standsFor", article.standsFor());
        facts.put("title", article.title());
        facts.put("address", article.address());
        facts.put("language", article.language());
        facts.put("sha256", article.sha256());
        return facts;
    }

    private static Map<String, @Nullable Object> claim(
            String text, CodePoints offsets, Attribution attribution, @Nullable String parent) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("content", words(text, attribution.content()));
        facts.put("cue", attribution.cue().isEmpty() ? null : words(text, attribution.cue()));
        facts.put("quotation", attribution.quotation());
        facts.put("act", attribution.act());
        facts.put("polarity", attribution.stance().polarity());
        facts.put("certainty", attribution.stance().certainty());
        facts.put("tense", attribution.stance().tense());
        facts.put("segment", attribution.segment());
        facts.put("parent", parent);
        facts.put("carries", attribution.carries());
        facts.put(
                "evidence",
                new TreeMap<>(Map.of(
                        "content", spans(offsets, attribution.content()),
                        "cue", spans(offsets, attribution.cue()),
                        "source", spans(offsets, attribution.source()))));
        facts.put("confidence", attribution.confidence());
        facts.put("rule", attribution.rule());
        return facts;
    }

    private static String words(String text, List<Span> spans) {
        return spans.stream().map(span -> span.in(text)).collect(Collectors.joining(" "));
    }

    private static List<List<Integer>> spans(CodePoints offsets, List<Span> spans) {
        return spans.stream()
                .map(offsets::fromUtf16)
                .map(span -> List.of(span.begin(), span.end()))
                .toList();
    }
}
