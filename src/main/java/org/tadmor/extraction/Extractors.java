package org.tadmor.extraction;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tadmor.extraction.syntax.Nlp4jParser;
import org.tadmor.registry.Registry;

/** The one extractor of a program, whose models load in the background from the moment this is made. */
public final class Extractors {

    private final CompletableFuture<ClaimExtractor> loading;

    private Extractors(CompletableFuture<ClaimExtractor> loading) {
        this.loading = loading;
    }

    /** Begins to load the models and returns at once. */
    public static Extractors load() {
        CompletableFuture<ClaimExtractor> loading = new CompletableFuture<>();
        Thread loader = new Thread(
                () -> {
                    try {
                        loading.complete(new ClaimExtractor(Nlp4jParser.load(), Registry.shared()));
                    } catch (RuntimeException | Error e) {
                        loading.completeExceptionally(e);
                    }
                },
                "models");
        loader.setDaemon(true);
        loader.start();
        return new Extractors(loading);
    }

    /** Whether {@link #extractor()} answers without waiting. */
    public boolean ready() {
        return loading.isDone() && !loading.isCompletedExceptionally();
    }

    /** Why there will be no extractor, where loading has failed. */
    public Optional<Throwable> failure() {
        return loading.handle((extractor, failure) -> Optional.ofNullable(failure))
                .getNow(Optional.empty());
    }

    /** The extractor, if its models are loaded within this time. */
    public ClaimExtractor extractor(Duration patience) throws TimeoutException {
        try {
            return loading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the models could not be loaded", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the models load", e);
        }
    }

    /** The extractor; waits until its models are loaded, and throws what made the loading fail. */
    public ClaimExtractor extractor() {
        try {
            return loading.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the models could not be loaded", e.getCause());
        }
    }
}
