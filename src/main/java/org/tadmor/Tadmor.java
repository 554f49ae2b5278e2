package org.tadmor;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service. */
@SpringBootApplication
public class Tadmor {

    public static void main(String[] args) {
        SpringApplication.run(Tadmor.class, args);
    }
}
