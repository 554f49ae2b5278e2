package org.tadmor.claim;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tadmor.article.RecordedRun;
import org.tadmor.derivation.Derivation;
import org.tadmor.extraction.Attribution;
import org.tadmor.extraction.EventMention;
import org.tadmor.extraction.VoiceMention;
import org.tadmor.vocabulary.Span;

/** The claims of the knowledge base. */
@Component
public class Claims {

    private final ClaimRepository repository;
    private final EntityManager entities;
    private final JdbcTemplate jdbc;
    private final ClaimSearch search;

    Claims(ClaimRepository repository, EntityManager entities, JdbcTemplate jdbc, ClaimSearch search) {
        this.search = search;
        this.repository = repository;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /**
     * Stores the claims of a run, parents before the claims nested in them; those of the article's earlier runs stay,
     * marked superseded. Attributions of the same words are one claim.
     *
     * @return the row's id of each attribution
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long[] record(ClaimSource source, List<Attribution> attributions) {
        retire(source.articleId());
        long[] ids = new long[attributions.size()];
        Rows rows = new Rows(source.run());
        Map<String, Long> known = new HashMap<>();
        for (int position : parentsFirst(attributions)) {
            Attribution attribution = attributions.get(position);
            Long parent = attribution.parent() < 0 ? null : Long.valueOf(ids[attribution.parent()]);
            String publicId = Derivation.claimId(source.articlePublicId(), attribution);
            Long same = known.get(publicId);
            ids[position] = same != null
                    ? same
                    : repository
                            .save(new Claim(source, publicId, position, attribution, parent))
                            .id();
            if (same == null) {
                known.put(publicId, ids[position]);
                rows.add(ids[position], attribution);
            }
        }
        entities.flush();
        rows.insert();
        return ids;
    }

    /** Stores which claim vouches for each event mention: the one that reports it or, for an event made by speaking, is it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void vouch(long[] claims, long[] mentions, List<EventMention> events) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < mentions.length; i++) {
            int attribution = events.get(i).attribution();
            if (attribution >= 0) {
                rows.add(new Object[] {claims[attribution], mentions[i]});
            }
        }
        jdbc.batchUpdate("insert into claim_event_mention (claim_id, event_mention_id) values (?, ?)", rows);
    }

    /** Takes an article's claims out of what is live; they stay on record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void retire(long article) {
        jdbc.update("update claim set superseded = true where article_id = ? and not superseded", article);
    }

    /** Makes the claims of an article's live run live again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revive(long article) {
        jdbc.update("""
                update claim set superseded = false
                where run_id = (select id from extraction_run where article_id = ? and superseded_at is null)
                """, article);
    }

    /** The first live claims that say a proposition, by date of publication, article and place in the text. */
    @Transactional(readOnly = true)
    public List<ClaimSummary> saying(String proposition, int limit) {
        return search.saying(proposition, limit);
    }

    /** How many live claims an article has. */
    @Transactional(readOnly = true)
    public int countOf(long article) {
        return repository.countByArticleIdAndSupersededIsFalse(article);
    }

    private static List<Integer> parentsFirst(List<Attribution> attributions) {
        List<Integer> order = new ArrayList<>(attributions.size());
        boolean[] placed = new boolean[attributions.size()];
        for (int i = 0; i < attributions.size(); i++) {
            place(i, attributions, placed, order);
        }
        return order;
    }

    private static void place(int position, List<Attribution> attributions, boolean[] placed, List<Integer> order) {
        if (placed[position]) {
            return;
        }
        placed[position] = true;
        int parent = attributions.get(position).parent();
        if (parent >= 0) {
            place(parent, attributions, placed, order);
        }
        order.add(position);
    }

    private final class Rows {

        private final RecordedRun run;
        private final List<Object[]> voices = new ArrayList<>();
        private final List<Object[]> evidence = new ArrayList<>();

        Rows(RecordedRun run) {
            this.run = run;
        }

        void add(long claim, Attribution attribution) {
            int[] next = {0};
            link(claim, next, "source", null, attribution.source());
            link(claim, next, "cue", null, attribution.cue());
            link(claim, next, "content", null, attribution.content());
            link(claim, next, "approximator", null, attribution.stance().approximators());
            int position = 0;
            for (VoiceMention speaker : attribution.speakers()) {
                voice(claim, position++, next, ChainPart.SPEAKER, speaker);
            }
            if (attribution.informant() != null) {
                voice(claim, position++, next, ChainPart.INFORMANT, attribution.informant());
            }
            for (VoiceMention relay : attribution.relays()) {
                voice(claim, position++, next, ChainPart.RELAY, relay);
            }
            if (attribution.addressee() != null) {
                voice(claim, position, next, ChainPart.ADDRESSEE, attribution.addressee());
            }
        }

        private void voice(long claim, int position, int[] next, ChainPart part, VoiceMention voice) {
            Long referent = voice.referent() < 0 ? null : Long.valueOf(run.referents()[voice.referent()]);
            voices.add(new Object[] {
                claim, position, part.token(), referent, voice.voice().token()
            });
            link(claim, next, "voice", position, voice.words());
        }

        private void link(long claim, int[] next, String part, @Nullable Integer voice, List<Span> spans) {
            for (Span span : spans) {
                evidence.add(new Object[] {claim, next[0]++, part, voice, run.evidence(span)});
            }
        }

        void insert() {
            jdbc.batchUpdate(
                    "insert into claim_voice (claim_id, position, part, referent_id, voice) values (?, ?, ?, ?, ?)",
                    voices);
            jdbc.batchUpdate(
                    "insert into claim_evidence (claim_id, position, part, voice_position, evidence_id) values (?, ?, ?, ?, ?)",
                    evidence);
        }
    }
}
