package org.tadmor.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tadmor.article.ArticleText;
import org.tadmor.article.Articles;
import org.tadmor.derivation.Row;
import org.tadmor.vocabulary.CodePoints;
import org.tadmor.vocabulary.Span;

/** What live claims were found to mean: whose voices, which proposition, which events. */
@Component
public class ClaimReadings {

    private final JdbcTemplate jdbc;
    private final Articles articles;

    ClaimReadings(JdbcTemplate jdbc, Articles articles) {
        this.jdbc = jdbc;
        this.articles = articles;
    }

    /** Stores readings as derived, in place of those of the same claims. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(List<Row.Claim> claims) {
        String[] ids = claims.stream().map(Row.Claim::id).toArray(String[]::new);
        jdbc.batchUpdate(
                """
                insert into claim_reading
                    (claim_id, article_id, proposition_id, echo, said_first, said_last, said_stated, speech_id)
                select ?, article.id, ?, ?, ?::date, ?::date, ?, ? from article where public_id = ?
                on conflict (claim_id) do update
                set proposition_id = excluded.proposition_id, echo = excluded.echo, said_first = excluded.said_first,
                    said_last = excluded.said_last, said_stated = excluded.said_stated, speech_id = excluded.speech_id
                """,
                claims.stream()
                        .map(claim -> new Object[] {
                            claim.id(),
                            claim.proposition(),
                            claim.echo() == null ? null : claim.echo().token(),
                            claim.saidFirst(),
                            claim.saidLast(),
                            claim.said(),
                            claim.speech(),
                            claim.article()
                        })
                        .toList());
        for (String table : List.of("claim_actor", "claim_event", "claim_withdrawal")) {
            jdbc.update("delete from " + table + " where claim_id = any (?)", (Object) ids);
        }
        claims.forEach(this::withdraw);
        jdbc.batchUpdate(
                "insert into claim_actor (claim_id, part, position, actor_id) values (?, ?, ?, ?)", actors(claims));
        jdbc.batchUpdate(
                "insert into claim_event (claim_id, event_id) values (?, ?) on conflict do nothing", events(claims));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(List<String> claims) {
        jdbc.batchUpdate(
                "delete from claim_reading where claim_id = ?",
                claims.stream().map(id -> new Object[] {id}).toList());
    }

    private void withdraw(Row.Claim claim) {
        Row.Withdrawal by = claim.withdrawnBy();
        if (by == null) {
            return;
        }
        ArticleText article = articles.text(by.article()).orElseThrow();
        Span note = new CodePoints(article.text()).fromUtf16(by.note());
        jdbc.update("""
                insert into evidence (id, article_id, begin_offset, end_offset, quote)
                values (nextval('evidence_seq'), ?, ?, ?, ?) on conflict do nothing
                """, article.id(), note.begin(), note.end(), by.note().in(article.text()));
        jdbc.update("""
                insert into claim_withdrawal (claim_id, evidence_id)
                select ?, id from evidence where article_id = ? and begin_offset = ? and end_offset = ?
                """, claim.id(), article.id(), note.begin(), note.end());
    }

    private static List<Object[]> actors(List<Row.Claim> claims) {
        List<Object[]> rows = new ArrayList<>();
        for (Row.Claim claim : claims) {
            int position = 0;
            for (String speaker : claim.speakers()) {
                position = add(rows, claim, ChainPart.SPEAKER, position, speaker);
            }
            position = add(rows, claim, ChainPart.INFORMANT, position, claim.informant());
            for (String relay : claim.relays()) {
                position = add(rows, claim, ChainPart.RELAY, position, relay);
            }
            add(rows, claim, ChainPart.ADDRESSEE, position, claim.addressee());
        }
        return rows;
    }

    private static int add(List<Object[]> rows, Row.Claim claim, ChainPart part, int position, @Nullable String actor) {
        if (actor != null) {
            rows.add(new Object[] {claim.id(), part.token(), position, actor});
        }
        return position + 1;
    }

    private static List<Object[]> events(List<Row.Claim> claims) {
        List<Object[]> rows = new ArrayList<>();
        for (Row.Claim claim : claims) {
            claim.events().forEach(event -> rows.add(new Object[] {claim.id(), event}));
        }
        return rows;
    }
}
