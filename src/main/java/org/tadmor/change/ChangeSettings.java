package org.tadmor.change;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How changes are sent.
 *
 * @param followers how many clients may follow at once
 * @param heartbeat how long a follower hears nothing at most
 */
@Validated
@ConfigurationProperties("tadmor.changes")
record ChangeSettings(
        @DefaultValue("64") @Min(1) int followers,
        @DefaultValue("15s") Duration heartbeat) {}
