package org.tadmor.ledger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    JdbcLedgerStore ledgerStore(JdbcTemplate jdbc, NodeContent content) {
        return JdbcLedgerStore.serving(jdbc, content);
    }
}
