package org.tadmor.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.actor.ActorReference;
import org.tadmor.claim.ClaimSummary.ChainVoice;
import org.tadmor.vocabulary.Term;
import org.tadmor.vocabulary.Voice;

/** Reads what belongs to a few claims: the words that prove them, the voices of their chains, their events. */
@Component
class ClaimParts {

    private final JdbcTemplate jdbc;

    ClaimParts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The claims of these rows with all their parts, by row id, in the order of the rows. */
    Map<Long, ClaimSummary> complete(List<ClaimRow> rows) {
        Long[] ids = rows.stream().map(ClaimRow::id).toArray(Long[]::new);
        Map<Long, List<ClaimWords>> words = words(ids);
        Map<Long, List<ClaimVoice>> voices = voices(ids);
        Map<String, List<String>> events = events(rows);
        Map<Long, ClaimSummary> claims = new LinkedHashMap<>();
        for (ClaimRow row : rows) {
            List<ClaimWords> spans = words.getOrDefault(row.id(), List.of());
            List<ClaimVoice> chain = voices.getOrDefault(row.id(), List.of());
            claims.put(
                    row.id(),
                    complete(
                            row.bare(),
                            chain,
                            spans,
                            events.getOrDefault(row.bare().id(), List.of())));
        }
        return claims;
    }

    /** A claim's own columns with all that belongs to it. */
    static ClaimSummary complete(
            ClaimSummary bare, List<ClaimVoice> chain, List<ClaimWords> words, List<String> events) {
        return new ClaimSummary(
                bare.id(),
                bare.article(),
                bare.outlet(),
                voices(chain, words, ChainPart.SPEAKER),
                first(voices(chain, words, ChainPart.INFORMANT)),
                voices(chain, words, ChainPart.RELAY),
                bare.wire(),
                first(voices(chain, words, ChainPart.ADDRESSEE)),
                bare.cue(),
                bare.content(),
                bare.quotation(),
                bare.act(),
                bare.voice(),
                bare.polarity(),
                bare.certainty(),
                bare.tense(),
                bare.segment(),
                bare.parent(),
                bare.carries(),
                bare.said(),
                bare.proposition(),
                bare.echo(),
                events,
                new ClaimSummary.Evidence(
                        spans(words, word -> word.part().equals("source")),
                        spans(words, word -> word.part().equals("cue")),
                        spans(words, word -> word.part().equals("content"))),
                bare.confidence(),
                bare.rule(),
                bare.superseded(),
                bare.withdrawnBy());
    }

    private static List<ChainVoice> voices(List<ClaimVoice> chain, List<ClaimWords> words, ChainPart part) {
        List<ChainVoice> voices = new ArrayList<>();
        for (ClaimVoice voice : chain) {
            if (voice.part() == part) {
                List<ClaimWords> own = words.stream()
                        .filter(word -> Integer.valueOf(voice.position()).equals(word.voice()))
                        .toList();
                voices.add(new ChainVoice(
                        voice.actor(),
                        voice.voice(),
                        String.join(" ", own.stream().map(ClaimWords::quote).toList()),
                        spans(own, word -> true)));
            }
        }
        return voices;
    }

    private static @Nullable ChainVoice first(List<ChainVoice> voices) {
        return voices.isEmpty() ? null : voices.get(0);
    }

    private static List<int[]> spans(List<ClaimWords> words, Predicate<ClaimWords> wanted) {
        return words.stream()
                .filter(wanted)
                .map(word -> new int[] {word.begin(), word.end()})
                .toList();
    }

    private Map<Long, List<ClaimWords>> words(Long[] claims) {
        Map<Long, List<ClaimWords>> words = new HashMap<>();
        jdbc.query(
                """
                select claim_evidence.claim_id, claim_evidence.part, claim_evidence.voice_position,
                    evidence.begin_offset, evidence.end_offset,
                    case when claim_evidence.part = 'voice' then evidence.quote else '' end
                from claim_evidence join evidence on evidence.id = claim_evidence.evidence_id
                where claim_evidence.claim_id = any (?) and claim_evidence.part <> 'approximator'
                order by claim_evidence.claim_id, claim_evidence.position
                """,
                row -> {
                    words.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new ClaimWords(
                                    row.getString(2),
                                    row.getObject(3, Integer.class),
                                    row.getInt(4),
                                    row.getInt(5),
                                    row.getString(6)));
                },
                (Object) claims);
        return words;
    }

    private Map<Long, List<ClaimVoice>> voices(Long[] claims) {
        Map<Long, List<ClaimVoice>> voices = new HashMap<>();
        jdbc.query(
                """
                select claim_voice.claim_id, claim_voice.part, claim_voice.position, claim_voice.voice,
                    actor.public_id, actor.name
                from claim_voice
                join claim on claim.id = claim_voice.claim_id
                left join referent on referent.id = claim_voice.referent_id
                left join referent_actor
                    on referent_actor.article_id = claim.article_id and referent_actor.position = referent.position
                    and not claim.superseded
                left join actor on actor.public_id = referent_actor.actor_id
                where claim_voice.claim_id = any (?)
                order by claim_voice.claim_id, claim_voice.position
                """,
                row -> {
                    String actor = row.getString(5);
                    voices.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new ClaimVoice(
                                    Term.of(ChainPart.class, row.getString(2)),
                                    row.getInt(3),
                                    Term.of(Voice.class, row.getString(4)),
                                    actor == null ? null : new ActorReference(actor, row.getString(6))));
                },
                (Object) claims);
        return voices;
    }

    private Map<String, List<String>> events(List<ClaimRow> rows) {
        Map<String, List<String>> events = new HashMap<>();
        jdbc.query(
                "select claim_id, event_id from claim_event where claim_id = any (?) order by claim_id, event_id",
                row -> {
                    events.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                            .add(row.getString(2));
                },
                (Object) rows.stream().map(row -> row.bare().id()).toArray(String[]::new));
        return events;
    }
}
