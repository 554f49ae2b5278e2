package org.tadmor.commandline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tadmor.derivation.ArticleFacts;
import org.tadmor.derivation.Reading;
import org.tadmor.extraction.ClaimExtractor;
import org.tadmor.extraction.SourceText;
import org.tadmor.vocabulary.ArticleKind;
import org.tadmor.vocabulary.PublicId;
import org.tadmor.vocabulary.Term;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of the ledger command: an article as the extract command takes it, and besides {@code wire}, {@code kind}
 * and {@code digestOf} (the SHA-256 of the report's text).
 */
final class LedgerLine {

    private final ClaimExtractor extractor;

    LedgerLine(ClaimExtractor extractor) {
        this.extractor = extractor;
    }

    /**
     * An article as read, or what is wrong with its line.
     *
     * @param id the id that the line gave it
     */
    record Read(String id, @Nullable Reading reading, String error) {}

    Read read(String line) {
        JsonNode id = null;
        try {
            JsonNode article = JsonMapper.shared().readTree(line);
            id = article.get("id");
            SourceText source = ExtractLine.source(article);
            String name = id.asString();
            return new Read(
                    name, new Reading(facts(article, name, source), source.text(), extractor.extract(source)), "");
        } catch (JacksonException e) {
            return new Read("", null, ExtractLine.error(id, e.getOriginalMessage()));
        } catch (RuntimeException e) {
            String message = e instanceof IllegalArgumentException ? e.getMessage() : e.toString();
            return new Read("", null, ExtractLine.error(id, message));
        }
    }

    private static ArticleFacts facts(JsonNode article, String id, SourceText source) {
        String name = Objects.requireNonNullElse(source.outlet(), "");
        String outlet = PublicId.of("outlet", "name", name.isEmpty() ? id : name.toLowerCase(Locale.ROOT));
        String hash = sha256(source.text());
        String kind = ExtractLine.string(article, "kind");
        return new ArticleFacts(
                PublicId.of("article", outlet, hash),
                outlet,
                name,
                source.title(),
                source.url(),
                hash,
                kind == null ? ArticleKind.REPORT : Term.of(ArticleKind.class, kind),
                ExtractLine.string(article, "digestOf"),
                ExtractLine.string(article, "wire"),
                source.published());
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
