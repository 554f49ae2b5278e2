package org.tadmor;

import java.util.OptionalInt;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.tadmor.commandline.Commands;
import org.tadmor.startup.UnpackedLibraries;

/**
 * The service, or one of its commands where the first argument names one. Beans are looked for where there are any: the
 * engine's packages, half of all classes, have none, and reading them would take a part of every start.
 */
@SpringBootApplication(
        scanBasePackages = {
            "org.tadmor.access",
            "org.tadmor.actor",
            "org.tadmor.article",
            "org.tadmor.change",
            "org.tadmor.claim",
            "org.tadmor.dossier",
            "org.tadmor.event",
            "org.tadmor.ingest",
            "org.tadmor.ledger",
            "org.tadmor.listing",
            "org.tadmor.outlet",
            "org.tadmor.proposition",
            "org.tadmor.web"
        })
@ConfigurationPropertiesScan({
    "org.tadmor.access",
    "org.tadmor.change",
    "org.tadmor.ingest",
    "org.tadmor.listing",
    "org.tadmor.web"
})
public class Tadmor {

    public static void main(String[] args) throws Exception {
        if (UnpackedLibraries.run(Tadmor.class, args)) {
            return;
        }
        OptionalInt exit = Commands.run(args);
        if (exit.isPresent()) {
            System.exit(exit.getAsInt());
        }
        SpringApplication.run(Tadmor.class, args);
    }
}
