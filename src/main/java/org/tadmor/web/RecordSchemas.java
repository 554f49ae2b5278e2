package org.tadmor.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Term;
import tools.jackson.databind.JsonNode;

/**
 * Describes records as their JSON is: what may be null may be null, terms are their tokens, and a record within another
 * is named after both, since several have an {@code Article} of their own.
 */
final class RecordSchemas extends ModelResolver {

    private static final String REFERENCE = "#/components/schemas/";

    RecordSchemas(ObjectMapper mapper) {
        super(mapper, new NestedNames());
        openapi31(true);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = super.resolve(type, context, chain);
        Class<?> described = _mapper.constructType(type.getType()).getRawClass();
        if (schema == null) {
            return schema;
        }
        if (Term.class.isAssignableFrom(described) && described.isEnum()) {
            tokens(schema, described);
        } else if (described.isRecord()) {
            nulls(schema, described);
            String reference = schema.get$ref();
            Schema<?> defined =
                    reference == null ? null : context.getDefinedModels().get(reference.substring(REFERENCE.length()));
            if (defined != null) {
                nulls(defined, described);
            }
        }
        return schema;
    }

    @SuppressWarnings("unchecked") // an enum's schema has texts
    private static void tokens(Schema<?> schema, Class<?> type) {
        List<String> tokens = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            tokens.add(constant.toString().toLowerCase(Locale.ROOT));
        }
        ((Schema<String>) schema).setEnum(tokens);
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // as the library has them
    private static void nulls(Schema schema, Class<?> record) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        for (RecordComponent component : record.getRecordComponents()) {
            Schema property = properties.get(component.getName());
            if (property != null && component.getAccessor().isAnnotationPresent(JsonRawValue.class)) {
                property = list();
                properties.put(component.getName(), property);
            }
            if (property != null && component.getType() == LocalDateTime.class) {
                property.setFormat("date-time-local"); // no offset: where the zone is not known, none is made up
                property.setExample("2016-03-27T00:00:00");
            }
            if (property != null && JsonNode.class.isAssignableFrom(component.getType())) {
                property.setTypes(Set.of("object"));
            }
            if (property != null && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                properties.put(component.getName(), orNull(property));
            }
        }
    }

    /** JSON that is stored as it is: lists, all of them. */
    private static Schema<?> list() {
        Schema<?> list = new Schema<>().items(new Schema<>());
        list.setTypes(Set.of("array"));
        return list;
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // as the library has them
    private static Schema orNull(Schema property) {
        if (property.get$ref() != null) {
            Schema none = new Schema();
            none.setTypes(Set.of("null"));
            Schema either = new Schema();
            either.setAnyOf(List.of(property, none));
            return either;
        }
        if (property.getAnyOf() != null) {
            return property;
        }
        Set<String> types = new LinkedHashSet<>();
        if (property.getTypes() != null) {
            types.addAll(property.getTypes());
        } else if (property.getType() != null) {
            types.add(property.getType());
        }
        if (!types.isEmpty()) {
            types.add("null");
            property.setTypes(types);
        }
        if (property.getEnum() != null && !property.getEnum().contains(null)) {
            List<Object> tokens = new ArrayList<>(property.getEnum());
            tokens.add(null);
            property.setEnum(tokens);
        }
        return property;
    }

    private static final class NestedNames extends TypeNameResolver {

        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            String name = super.nameForClass(type, options);
            Class<?> outer = type.getEnclosingClass();
            boolean named = type.isAnnotationPresent(io.swagger.v3.oas.annotations.media.Schema.class);
            return type.isRecord() && outer != null && !named ? nameForClass(outer, options) + name : name;
        }

        @Override
        protected String nameForClass(JavaType type, Set<Options> options) {
            return nameForClass(type.getRawClass(), options);
        }
    }
}
