package org.tadmor.listing;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers take what is asked of a list as an argument. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ListingSettings.class) // slices do not scan for settings
class ListingConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<Catalogue<?>> catalogues;
    private final ObjectProvider<JdbcTemplate> jdbc;

    ListingConfiguration(ObjectProvider<Catalogue<?>> catalogues, ObjectProvider<JdbcTemplate> jdbc) {
        this.catalogues = catalogues;
        this.jdbc = jdbc;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SelectionResolver(catalogues, jdbc));
    }
}
