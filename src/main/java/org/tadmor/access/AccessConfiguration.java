package org.tadmor.access;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.web.servlet.HandlerExceptionResolver;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger("org.tadmor.access");

    @Bean
    FilterRegistrationBean<KeyAccess> keyAccess(
            ApiKeys keys,
            AccessSettings settings,
            Environment environment,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        Boolean localIngest = settings.localIngest();
        boolean embedded = !environment.containsProperty("spring.datasource.url");
        FilterRegistrationBean<KeyAccess> filter = new FilterRegistrationBean<>(
                new KeyAccess(keys, localIngest == null ? embedded : localIngest, problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 25); // after the host was checked, before the body is read
        return filter;
    }

    /** Makes the first key, so that there is one to make others with, and shows it this once. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> firstKey(ApiKeys keys, AccessSettings settings) {
        return ready -> {
            if (!keys.all().isEmpty()) {
                return;
            }
            String given = settings.firstKey();
            try {
                if (given == null || given.isBlank()) {
                    ApiKey made = keys.make("first key", List.of(Scope.values()));
                    LOG.info(
                            "To decide, take articles back or rebuild, send this key as 'Authorization: Bearer …'. It is"
                                    + " shown this once: {}",
                            made.key());
                } else {
                    keys.store(given.strip(), "first key", List.of(Scope.values()));
                }
            } catch (DuplicateKeyException e) {
                LOG.debug("Another process made it", e);
            }
        };
    }
}
