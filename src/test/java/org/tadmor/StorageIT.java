package org.tadmor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** What the database itself refuses. */
@SpringBootTest
@Transactional
@Import(PostgresTestConfiguration.class)
class StorageIT {

    private static final String TEXT = "“The 🌉 is open,” she said.";

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void storeAnArticle() {
        jdbc.update("insert into outlet (id, public_id, name, kind) values (-1, 'o', 'Invariants Daily', 'unknown')");
        jdbc.update("""
                insert into article
                    (id, public_id, outlet_id, kind, received_at, media_type, raw, sha256, text)
                values (-1, 'a', -1, 'report', now(), 'text/plain', ''::bytea, repeat('0', 64), ?)
                """, TEXT);
    }

    @Test
    void takesEvidenceThatIsTheTextInCodePoints() {
        evidence(5, 6, "🌉");
        evidence(7, 14, "is open");

        assertThat(jdbc.queryForObject("select count(*) from evidence where article_id = -1", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void refusesEvidenceThatIsNotTheText() {
        assertThatThrownBy(() -> evidence(7, 14, "is shut"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is not its text");
    }

    @Test
    void refusesEvidenceBeyondTheText() {
        assertThatThrownBy(() -> evidence(20, 900, "she said."))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is not its text");
    }

    @Test
    void refusesToMakeEvidenceFalseLater() {
        evidence(7, 14, "is open");

        assertThatThrownBy(() -> jdbc.update("update evidence set quote = 'is shut' where article_id = -1"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is not its text");
    }

    @Test
    void keepsReceivedTextUnchanged() {
        assertThatThrownBy(() -> jdbc.update("update article set text = 'other' where id = -1"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("does not change");
    }

    @Test
    void keepsTheRestOfAnArticleOpenToDerivation() {
        assertThat(jdbc.update("update article set state = 'superseded' where id = -1"))
                .isEqualTo(1);
    }

    @Test
    void refusesTheSameTextTwiceInOneOutlet() {
        assertThatThrownBy(() -> jdbc.update("""
                        insert into article
                            (id, public_id, outlet_id, kind, received_at, media_type, raw, sha256, text)
                        values (-2, 'b', -1, 'report', now(), 'text/plain', ''::bytea, repeat('0', 64), 'x')
                        """))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("uq_article_outlet_id_sha256");
    }

    private void evidence(int begin, int end, String quote) {
        jdbc.update(
                "insert into evidence (id, article_id, begin_offset, end_offset, quote) values (?, -1, ?, ?, ?)",
                -begin,
                begin,
                end,
                quote);
    }
}
