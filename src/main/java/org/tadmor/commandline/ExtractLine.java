package org.tadmor.commandline;

import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.ClaimExtractor;
import org.tadmor.extraction.SourceText;
import org.tadmor.vocabulary.IsoPeriods;
import org.tadmor.vocabulary.Period;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One line of the extract command: an article in, what was found in it or what is wrong with the line out. */
final class ExtractLine {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_MESSAGE = 200;

    private final ClaimExtractor extractor;

    ExtractLine(ClaimExtractor extractor) {
        this.extractor = extractor;
    }

    /** A JSON object without line ends; never an exception for what the line holds. */
    String answer(String line) {
        JsonNode id = null;
        try {
            JsonNode article = JSON.readTree(line);
            id = article.get("id");
            SourceText source = source(article);
            ObjectNode answer = JsonNodeFactory.instance.objectNode();
            answer.set("id", id);
            answer.setAll(ExtractionJson.of(source.text(), extractor.extract(source)));
            return answer.toString();
        } catch (JacksonException e) {
            return error(id, e.getOriginalMessage());
        } catch (RuntimeException e) {
            return error(id, e instanceof IllegalArgumentException ? e.getMessage() : e.toString());
        }
    }

    static SourceText source(JsonNode article) {
        if (!article.isObject()) {
            throw new IllegalArgumentException("a line is a JSON object");
        }
        JsonNode id = article.get("id");
        if (id == null || !(id.isString() || id.isIntegralNumber())) {
            throw new IllegalArgumentException("'id' is missing or neither a string nor a whole number");
        }
        String text = string(article, "text");
        if (text == null) {
            throw new IllegalArgumentException("'text' is missing");
        }
        return new SourceText(
                checked(text),
                string(article, "title"),
                string(article, "outlet"),
                published(article),
                string(article, "url"));
    }

    static @Nullable String string(JsonNode article, String name) {
        JsonNode value = article.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new IllegalArgumentException("'" + name + "' is no string");
        }
        return value.asString();
    }

    private static @Nullable Period published(JsonNode article) {
        String date = string(article, "published");
        try {
            return date == null || date.isBlank() ? null : IsoPeriods.parse(date.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'published' " + e.getMessage(), e);
        }
    }

    /** The text as it is, unless it holds what the database cannot: U+0000 or half a surrogate pair. */
    private static String checked(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new IllegalArgumentException("'text' holds U+0000");
            }
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    throw new IllegalArgumentException("'text' holds half a surrogate pair");
                }
                i++;
            }
        }
        return text;
    }

    static String error(@Nullable JsonNode id, @Nullable String message) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("id", id);
        String words = message == null ? "unreadable" : message;
        answer.put("error", words.substring(0, Math.min(words.length(), LONGEST_MESSAGE)));
        return answer.toString();
    }
}
