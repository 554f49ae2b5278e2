package org.tadmor.startup;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** The container's own health check, so that its base image needs no curl: ends with 0 where the service is alive. */
public final class HealthCheck {

    private static final int PATIENCE_MILLIS = 4000;

    private HealthCheck() {}

    public static void main(String[] args) {
        String port = System.getenv().getOrDefault("SERVER_PORT", "8080");
        System.exit(alive(URI.create("http://127.0.0.1:" + port + "/actuator/health/liveness")) ? 0 : 1);
    }

    static boolean alive(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
