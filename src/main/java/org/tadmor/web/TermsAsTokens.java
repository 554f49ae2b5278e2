package org.tadmor.web;

import org.springframework.boot.jackson.JacksonComponent;
import org.tadmor.vocabulary.Term;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes the vocabulary's terms as their tokens. */
@JacksonComponent
final class TermsAsTokens {

    static final class Serializer extends ValueSerializer<Term> {

        @Override
        public void serialize(Term term, JsonGenerator json, SerializationContext context) {
            json.writeString(term.token());
        }
    }
}
