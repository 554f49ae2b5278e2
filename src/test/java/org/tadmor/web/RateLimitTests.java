package org.tadmor.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@WebMvcTest(RateLimitTests.Bells.class)
@Import(RateLimitTests.Bells.class)
@TestPropertySource(properties = "tadmor.web.rate=1")
class RateLimitTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void countsEachCallerByItself() {
        assertThat(ring("10.0.0.1")).hasStatusOk().headers().hasValue("RateLimit", "\"requests\";r=1;t=0");
        assertThat(ring("10.0.0.1")).hasStatusOk();
        assertThat(ring("10.0.0.1"))
                .hasStatus(429)
                .headers()
                .hasValue("Retry-After", "1")
                .hasValue("RateLimit-Policy", "\"requests\";q=2;w=2");
        assertThat(ring("10.0.0.2")).hasStatusOk();
    }

    @Test
    void fillsAgain() throws InterruptedException {
        while (ring("10.0.0.3").getResponse().getStatus() == 200) {
            Thread.onSpinWait();
        }

        Thread.sleep(1_100);

        assertThat(ring("10.0.0.3")).hasStatusOk();
    }

    private MvcTestResult ring(String address) {
        return mvc.get().uri("/bells").remoteAddress(address).exchange();
    }

    @RestController
    static class Bells {

        @GetMapping("/bells")
        String ring() {
            return "ding";
        }
    }
}
