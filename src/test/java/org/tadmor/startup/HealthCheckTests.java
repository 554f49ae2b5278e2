package org.tadmor.startup;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthCheckTests {

    @ParameterizedTest
    @CsvSource({"200, true", "503, false", "404, false"})
    void goesByTheStatus(int status, boolean alive) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            assertThat(HealthCheck.alive(
                            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/")))
                    .isEqualTo(alive);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void isNotAliveWhereNobodyListens() {
        assertThat(HealthCheck.alive(URI.create("http://127.0.0.1:1/"))).isFalse();
    }
}
