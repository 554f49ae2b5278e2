package org.tadmor.outlet;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OutletRepository extends Repository<Outlet, Long> {

    Optional<Outlet> findByPublicId(String publicId);

    /** Inserts an outlet unless its public id is known, whoever comes first; its name is the first in order of all given. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into outlet (id, public_id, name, domain, kind)
                    values (nextval('outlet_seq'), :publicId, :name, cast(:domain as text), 'unknown')
                    on conflict (public_id) do update
                    set name = least(outlet.name, excluded.name)
                    where outlet.registry_key is null and outlet.name > excluded.name
                    """)
    void register(String publicId, String name, @Nullable String domain);
}
