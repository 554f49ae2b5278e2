package org.tadmor.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded PostgreSQL lives.
 *
 * @param directory the folder of its data, made at the first start
 * @param port the port it listens on at 127.0.0.1; 0 takes any that is free
 */
@ConfigurationProperties("tadmor.database")
record DatabaseSettings(
        @DefaultValue("data/postgres") Path directory,
        @DefaultValue("0") int port) {

    DatabaseSettings {
        directory = directory.toAbsolutePath().normalize();
    }
}
