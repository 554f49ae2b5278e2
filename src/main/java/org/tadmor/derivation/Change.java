package org.tadmor.derivation;

import java.io.Serializable;

/** A change of what the knowledge base is derived from. */
public sealed interface Change extends Serializable {

    /** An article comes in, or comes in again with another reading. */
    record Add(Reading reading) implements Change {}

    /** An article is taken away, with all that rests on it. */
    record Remove(String article) implements Change {}

    /** A person decides. */
    record Decide(Decision decision) implements Change {}

    /** A person's decision is withdrawn. */
    record Withdraw(String decision) implements Change {}
}
