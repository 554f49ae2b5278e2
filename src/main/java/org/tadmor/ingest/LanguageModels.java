package org.tadmor.ingest;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tadmor.extraction.ClaimExtractor;
import org.tadmor.extraction.Extractors;
import org.tadmor.web.RequestProblem;

/**
 * The language models that extraction needs. They load in the background as soon as the service answers, so that they
 * do not keep readers waiting, who do not need them; ingestion waits for them.
 */
@Component
class LanguageModels implements HealthIndicator {

    private static final Status LOADING = new Status("LOADING", "the language models load; ingestion waits for them");

    private final IngestSettings settings;
    private @Nullable Extractors extractors;

    LanguageModels(IngestSettings settings) {
        this.settings = settings;
    }

    @EventListener(ContextRefreshedEvent.class)
    void load() {
        loading();
    }

    /** The extractor, as soon as its models are loaded; a 503 where they take too long or cannot be loaded. */
    ClaimExtractor extractor() {
        try {
            return loading().extractor(settings.patience());
        } catch (TimeoutException e) {
            throw RequestProblem.unavailable("The language models are still loading.", Duration.ofSeconds(15));
        }
    }

    @Override
    public Health health() {
        Extractors extractors = loading();
        Optional<Throwable> failure = extractors.failure();
        if (failure.isPresent()) {
            return Health.down(failure.get()).build();
        }
        return extractors.ready() ? Health.up().build() : Health.status(LOADING).build();
    }

    private synchronized Extractors loading() {
        Extractors begun = extractors;
        if (begun == null) {
            begun = Extractors.load();
            extractors = begun;
        }
        return begun;
    }
}
