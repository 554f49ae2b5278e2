package org.tadmor.derivation;

import java.io.Serializable;
import java.util.List;

/**
 * An item of the working state: what is clustered or compared, with the exact keys under which it is found.
 *
 * @param id its natural key or public id, unique in its layer
 * @param keys every exact key it is found under, sorted, each once; the index serves {@link LedgerStore#having}
 * @param cluster the public id of the cluster it belongs to; its own id where its layer is not clustered
 * @param content what it knows: a record of this package, stored and given back as it is
 */
public record Node(Layer layer, String id, List<String> keys, String cluster, Serializable content)
        implements Serializable { // for Spark jobs

    public Node {
        keys = List.copyOf(keys);
    }

    Node in(String newCluster) {
        return new Node(layer, id, keys, newCluster, content);
    }
}
