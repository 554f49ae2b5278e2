package org.tadmor.ingest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the seed corpus lies.
 *
 * @param location a folder or class path location with a {@code manifest.json} and the files it names
 */
@ConfigurationProperties("tadmor.seeds")
record SeedSettings(@DefaultValue("classpath:db/seeds/") String location) {}
