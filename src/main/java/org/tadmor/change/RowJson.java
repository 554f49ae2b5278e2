package org.tadmor.change;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tadmor.derivation.Row;
import org.tadmor.vocabulary.Term;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Writes rows of the derivation as JSON, terms as their tokens, and reads them again. Equal rows give equal texts. */
@Component
public class RowJson {

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(Term.class, new Tokens()))
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    public String write(Object value) {
        return json.writeValueAsString(value);
    }

    /** The row that was written; empty where another version wrote it in another form. */
    public Optional<Row> read(Row.Kind kind, String content) {
        try {
            return Optional.of(json.readValue(content, type(kind)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Class<? extends Row> type(Row.Kind kind) {
        return switch (kind) {
            case ARTICLE -> Row.Article.class;
            case ACTOR -> Row.Actor.class;
            case CLAIM -> Row.Claim.class;
            case PROPOSITION -> Row.Proposition.class;
            case EVENT -> Row.Event.class;
            case DISAGREEMENT -> Row.Disagreement.class;
        };
    }

    JsonNode tree(String content) {
        return json.readTree(content);
    }

    private static final class Tokens extends ValueSerializer<Term> {

        @Override
        public void serialize(Term term, JsonGenerator out, SerializationContext context) {
            out.writeString(term.token());
        }
    }
}
