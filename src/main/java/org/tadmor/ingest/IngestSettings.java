package org.tadmor.ingest;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What may be sent.
 *
 * @param article the longest text of one article, in UTF-8
 * @param line the longest line of a batch
 * @param threads how many articles of a batch are read at once
 * @param patience how long an article waits for the language models before it is refused
 */
@Validated
@ConfigurationProperties("tadmor.ingest")
record IngestSettings(
        @DefaultValue("1MB") DataSize article,
        @DefaultValue("8MB") DataSize line,
        @DefaultValue("2") @Min(1) int threads,
        @DefaultValue("10m") Duration patience) {}
