package org.tadmor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** Lets web pages of the origins that are configured read and, with a key, write. Without any, browsers keep them out. */
@Configuration(proxyBeanMethods = false)
class CrossOrigin {

    @Bean
    FilterRegistrationBean<CorsFilter> crossOriginFilter(WebSettings settings) {
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        if (!settings.corsOrigins().isEmpty()) {
            CorsConfiguration configuration = new CorsConfiguration();
            configuration.setAllowedOrigins(List.copyOf(settings.corsOrigins()));
            configuration.setAllowedMethods(List.of("GET", "HEAD", "POST", "DELETE"));
            configuration.setAllowedHeaders(List.of("*"));
            configuration.setExposedHeaders(List.of(
                    "ETag",
                    "Link",
                    "Location",
                    "Content-Location",
                    "Retry-After",
                    "RateLimit",
                    "RateLimit-Policy",
                    "Deprecation",
                    "Sunset",
                    "Idempotency-Replayed"));
            configuration.setMaxAge(Duration.ofHours(1));
            source.registerCorsConfiguration("/{*path}", configuration);
        }
        FilterRegistrationBean<CorsFilter> filter = new FilterRegistrationBean<>(new CorsFilter(source) {
            // other origins get what everybody gets: it is their browser that keeps it from them
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                String origin = request.getHeader(HttpHeaders.ORIGIN);
                return origin == null || !settings.corsOrigins().contains(origin);
            }
        });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 15);
        return filter;
    }
}
