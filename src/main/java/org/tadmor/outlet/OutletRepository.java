package org.tadmor.outlet;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OutletRepository extends Repository<Outlet, Long> {

    Optional<Outlet> findById(Long id);

    Optional<Outlet> findByPublicId(String publicId);

    boolean existsByPublicId(String publicId);

    /** Inserts an outlet unless one with its public id or domain is known, whoever comes first. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into outlet (id, public_id, name, domain, kind)
                    values (nextval('outlet_seq'), :publicId, :name, cast(:domain as text), 'unknown')
                    on conflict do nothing
                    """)
    void register(String publicId, String name, @Nullable String domain);

    /** Names an outlet by the first in order of all names given, unless the registry names it. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    update outlet set name = :name
                    where public_id = :publicId and registry_key is null and name > :name
                    """)
    void rename(String publicId, String name);
}
