package org.tadmor.ledger;

import java.io.Serializable;
import org.springframework.stereotype.Component;
import org.tadmor.derivation.Node;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Turns what the derivation knows of an item, a record of its package, into JSON and back. */
@Component
class NodeContent {

    private static final String PACKAGE = Node.class.getPackageName() + ".";

    /** Equal contents give equal texts, which a rebuild compares: the order of a map's entries is not part of it. */
    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    String type(Serializable content) {
        String name = content.getClass().getName();
        if (!name.startsWith(PACKAGE) || !content.getClass().isRecord()) {
            throw new IllegalArgumentException(name + " is no record of the derivation");
        }
        return name.substring(PACKAGE.length());
    }

    String write(Serializable content) {
        return json.writeValueAsString(content);
    }

    Serializable read(String type, String content) {
        try {
            Class<?> record = Class.forName(PACKAGE + type);
            return (Serializable) json.readValue(content, record);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the working state holds an unknown " + type + "; rebuild the ledger", e);
        }
    }
}
