package org.tadmor.web;

import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.tadmor.vocabulary.Term;

/** Reads the vocabulary's tokens in query parameters: {@code act=pledge}. */
@SuppressWarnings({"rawtypes", "unchecked"}) // a term is always an enum constant
final class TermConversion implements ConverterFactory<String, Term> {

    @Override
    public <T extends Term> Converter<String, T> getConverter(Class<T> type) {
        return token -> (T) Term.of((Class) type, token.strip());
    }
}
