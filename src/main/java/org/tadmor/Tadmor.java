package org.tadmor;

import java.io.IOException;
import java.util.OptionalInt;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.tadmor.commandline.Commands;

/** The service, or one of its commands where the first argument names one. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Tadmor {

    public static void main(String[] args) throws IOException {
        OptionalInt exit = Commands.run(args);
        if (exit.isPresent()) {
            System.exit(exit.getAsInt());
        }
        SpringApplication.run(Tadmor.class, args);
    }
}
