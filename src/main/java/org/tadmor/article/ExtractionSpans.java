package org.tadmor.article;

import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Attribution;
import org.tadmor.extraction.EventMention;
import org.tadmor.extraction.Extraction;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.Quantity;
import org.tadmor.extraction.Referent;
import org.tadmor.extraction.TimeExpression;
import org.tadmor.extraction.VoiceMention;
import org.tadmor.vocabulary.Span;

/** Every span of an extraction that shows something, each once, in the order of the text. */
final class ExtractionSpans {

    private final TreeSet<Span> spans = new TreeSet<>();

    private ExtractionSpans() {}

    static Collection<Span> of(Extraction extraction) {
        ExtractionSpans all = new ExtractionSpans();
        for (Mention mention : extraction.mentions()) {
            all.add(mention.span());
        }
        for (Referent referent : extraction.referents()) {
            referent.roles().forEach(role -> all.add(role.words()));
        }
        for (TimeExpression time : extraction.times()) {
            all.add(time.span());
            all.add(time.anchor());
        }
        for (Quantity quantity : extraction.quantities()) {
            all.add(quantity.span());
            all.add(quantity.countedWords());
        }
        extraction.attributions().forEach(all::addAttribution);
        for (EventMention event : extraction.events()) {
            all.add(event.trigger());
            event.participants().forEach(participant -> all.add(participant.words()));
        }
        if (extraction.published() != null) {
            all.add(extraction.published().span());
        }
        if (extraction.credit() != null) {
            all.add(extraction.credit().words());
        }
        return all.spans;
    }

    private void addAttribution(Attribution attribution) {
        spans.addAll(attribution.source());
        spans.addAll(attribution.cue());
        spans.addAll(attribution.content());
        spans.addAll(attribution.stance().approximators());
        attribution.speakers().forEach(this::add);
        attribution.relays().forEach(this::add);
        add(attribution.informant());
        add(attribution.addressee());
    }

    private void add(@Nullable VoiceMention voice) {
        if (voice != null) {
            spans.addAll(voice.words());
        }
    }

    private void add(@Nullable Span span) {
        if (span != null) {
            spans.add(span);
        }
    }
}
