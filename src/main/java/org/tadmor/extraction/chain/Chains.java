package org.tadmor.extraction.chain;

import java.util.List;
import org.tadmor.extraction.mention.Mentions;

/**
 * The chains of a text's attributions, one for each in their order.
 *
 * @param mentions the mentions with the pronouns resolved that the attributions' sources hold
 */
public record Chains(List<Chain> chains, Mentions mentions) {

    public Chains {
        chains = List.copyOf(chains);
    }
}
