package org.tadmor.ingest;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tadmor.article.Published;
import org.tadmor.outlet.OutletName;
import org.tadmor.vocabulary.ArticleKind;
import org.tadmor.vocabulary.IsoPeriods;

/** Checks what callers send and makes submissions of it; {@link Rejected} says what is wrong. */
@Component
class Submissions {

    private static final int LONGEST_FIELD = 1_000;

    private final IngestSettings settings;
    private final HtmlReader html;

    Submissions(IngestSettings settings, HtmlReader html) {
        this.settings = settings;
        this.html = html;
    }

    Submission of(IngestRequest request) {
        boolean page = request.html() != null;
        if (page == (request.text() != null)) {
            throw new Rejected("", "needs either text or html");
        }
        String received = page ? request.html() : request.text();
        byte[] raw = bytes(page ? "/html" : "/text", received);
        return of(request, ArticleKind.REPORT, null, page ? "text/html" : "text/plain", raw, received);
    }

    /** A submission of a file's bytes, in UTF-8, and what is known of it from outside. */
    Submission of(IngestRequest known, ArticleKind kind, @Nullable String standsFor, String mediaType, byte[] raw) {
        return of(known, kind, standsFor, mediaType, raw, decoded(raw));
    }

    private Submission of(
            IngestRequest known,
            ArticleKind kind,
            @Nullable String standsFor,
            String mediaType,
            byte[] raw,
            @Nullable String received) {
        if (received == null || received.isBlank()) {
            throw new Rejected("/text", "is empty");
        }
        if (raw.length > settings.article().toBytes() && !"text/html".equals(mediaType)) {
            throw new Rejected("/text", "is longer than " + settings.article().toKilobytes() + " kB");
        }
        URI address = Addresses.read(known.url());
        Published published = published(known.published());
        String title = field("/title", known.title());
        String text = checked("/text", "text/html".equals(mediaType) ? html.read(received, title) : received);
        return new Submission(
                outlet(known, address),
                kind,
                standsFor,
                Addresses.normalised(address),
                title,
                language(known.language()),
                published,
                field("/wire", known.wire()),
                mediaType,
                raw,
                sha256(raw),
                text);
    }

    private static @Nullable Published published(@Nullable String date) {
        if (date == null || date.isBlank()) {
            return null;
        }
        try {
            return Published.of(IsoPeriods.parse(date.strip()), Published.Basis.SUPPLIED);
        } catch (IllegalArgumentException e) {
            throw new Rejected("/published", String.valueOf(e.getMessage()));
        }
    }

    private OutletName outlet(IngestRequest known, @Nullable URI address) {
        try {
            return OutletName.of(field("/outlet", known.outlet()), field("/domain", known.domain()), address);
        } catch (IllegalArgumentException e) {
            throw new Rejected("/domain", String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable String language(@Nullable String language) {
        if (language == null || language.isBlank()) {
            return null;
        }
        if (!language.strip().matches("[a-z]{2}")) {
            throw new Rejected("/language", "is no ISO 639-1 code such as en");
        }
        return language.strip();
    }

    private static @Nullable String field(String pointer, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST_FIELD) {
            throw new Rejected(pointer, "is longer than " + LONGEST_FIELD + " characters");
        }
        return checked(pointer, value.strip());
    }

    /** Refuses what PostgreSQL and JSON cannot carry unchanged: U+0000 and lone surrogates. */
    private static String checked(String pointer, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new Rejected(pointer, "holds the character U+0000 at offset " + i);
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new Rejected(pointer, "holds half a surrogate pair at offset " + i);
            }
        }
        return text;
    }

    private byte[] bytes(String pointer, @Nullable String text) {
        return checked(pointer, text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
    }

    private static String decoded(byte[] raw) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Rejected("/text", "is not UTF-8");
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
