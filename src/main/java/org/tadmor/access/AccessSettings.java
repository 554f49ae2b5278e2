package org.tadmor.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may write without a key, and the first key.
 *
 * @param localIngest whether a direct connection from this machine may send articles without a key; null: where the
 *     embedded PostgreSQL is used
 * @param firstKey the key that is made when there is none; null: a random one, shown in the log
 */
@ConfigurationProperties("tadmor.access")
record AccessSettings(
        @Nullable Boolean localIngest, @Nullable String firstKey) {}
