package org.tadmor.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The first page: for people a page that leads on, for programs the addresses there are. */
@Hidden
@RestController
final class Landing {

    private static final Map<String, String> ADDRESSES = addresses();

    private static Map<String, String> addresses() {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (String resource : ApiDescription.RESOURCES) {
            addresses.put(resource, "/" + resource);
        }
        addresses.put("description", "/v3/api-docs");
        addresses.put("explorer", "/swagger-ui.html");
        addresses.put("readiness", "/actuator/health/readiness");
        return addresses;
    }

    @GetMapping("/")
    ResponseEntity<?> first(@RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
        if (accept.contains(MediaType.TEXT_HTML_VALUE)) {
            return answer(MediaType.TEXT_HTML).<Resource>body(new ClassPathResource("landing/index.html"));
        }
        return answer(MediaType.APPLICATION_JSON).body(Map.of("name", "Tadmor", "addresses", ADDRESSES));
    }

    private static ResponseEntity.BodyBuilder answer(MediaType type) {
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
}
