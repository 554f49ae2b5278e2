package org.tadmor.derivation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.tadmor.vocabulary.SlottedKey;

/**
 * The working state of the derivation, as it was before a change: lookups by exact key or id only, none of which
 * depends on the size of the store, each called with everything it is wanted for at once. What a change comes to is
 * returned as a {@link Delta}, which the store's owner writes, in the transaction that read.
 *
 * <p>Results are in no particular order; what is not there is left out.
 */
public interface LedgerStore {

    /** The nodes of a layer with these ids. */
    List<Node> nodes(Layer layer, Collection<String> ids);

    /** The nodes of a layer that are found under at least one of these keys, or in {@linkplain SlottedKey every slot} of one, each once. */
    List<Node> having(Layer layer, Collection<String> keys);

    /** Of these keys, those under which some node of the layer is found that is not among the ones excluded. */
    Set<String> held(Layer layer, Collection<String> keys, Set<String> excluded);

    /** The nodes of a layer whose cluster is one of these. */
    List<Node> members(Layer layer, Collection<String> clusters);

    /** The edges of a layer with at least one end among these ids, each once. */
    List<Edge> edges(Layer layer, Collection<String> ids);
}
