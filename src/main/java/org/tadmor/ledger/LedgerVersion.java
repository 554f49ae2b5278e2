package org.tadmor.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.derivation.Derivation;
import org.tadmor.web.RequestProblem;

/**
 * Which version of the derivation made the ledger. Another than this one compares by other keys, so that what it left and
 * what comes in would never meet: the ledger is derived anew as soon as the service has started.
 */
@Component
class LedgerVersion {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerVersion.class);

    private final JdbcTemplate jdbc;
    private final Jobs jobs;
    private final Rebuild rebuild;

    LedgerVersion(JdbcTemplate jdbc, Jobs jobs, Rebuild rebuild) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.rebuild = rebuild;
    }

    @EventListener(ApplicationReadyEvent.class)
    void check() {
        if (Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from ledger_version where version = ?)", Boolean.class, Derivation.VERSION))) {
            return;
        }
        if (Boolean.FALSE.equals(jdbc.queryForObject("select exists (select from ledger_node)", Boolean.class))) {
            note(jdbc);
            return;
        }
        try {
            Job job = jobs.begin(JobKind.REBUILD, rebuild::run);
            LOG.info(
                    "The ledger was derived by another version of Tadmor and is derived anew; how far that is: {}",
                    JobKind.REBUILD.address(job.id()));
        } catch (RequestProblem e) {
            LOG.info("The ledger was derived by another version of Tadmor: {}", e.getMessage());
        }
    }

    /** All that is in the ledger was derived by this version. */
    static void note(JdbcTemplate jdbc) {
        jdbc.update("""
                insert into ledger_version (version) values (?)
                on conflict (only_one) do update set version = excluded.version
                """, Derivation.VERSION);
    }
}
