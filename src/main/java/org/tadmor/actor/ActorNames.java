package org.tadmor.actor;

import org.tadmor.listing.Filter;

/** Actors as requests name them: by id, by a name in any spelling or, where there is no such name, by words of one. */
public final class ActorNames {

    /** Names of actors by their ids. */
    public static final String LABELS = "select public_id, name from actor where public_id = any (?)";

    private static final String LOOKUP = """
            select public_id from actor where public_id = any (?)
            union
            select found.actor_id
            from (select name_key(name) key from unnest(?::text[]) name) given
            cross join lateral (
                select actor_id from actor_name where actor_name.key = given.key
                union all
                select actor_id
                from actor_name
                where actor_name.key like '%' || given.key || '%'
                    and ' ' || actor_name.key || ' ' like '% ' || given.key || ' %'
                    and not exists (select from actor_name exact where exact.key = given.key)) found
            where given.key <> ''
            """;

    private ActorNames() {}

    /** The filter {@code name}, on links such as {@code speaker:<id>} in a column. */
    public static Filter filter(String name, String description, String example, String column) {
        return Filter.named(name, description, example, column, name, LOOKUP);
    }
}
