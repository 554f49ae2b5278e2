package org.tadmor.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@WebMvcTest(AccessTests.Notes.class)
@Import(AccessTests.Notes.class)
@TestPropertySource(
        properties = {
            "tadmor.web.hosts=tadmor.example",
            "tadmor.web.cors-origins=https://desk.example",
            "tadmor.web.max-body=20B",
            "tadmor.web.max-stream=40B"
        })
class AccessTests {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LOCALHOST", "tadmor.example"})
    void answersUnderItsOwnNames(String host) {
        assertThat(read(host)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebound.example", "localhost.rebound.example", "127.0.0.1.example", "192.168.1.7"})
    void doesNotAnswerUnderAnyOther(String host) {
        assertThat(read(host))
                .hasStatus(403)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("tadmor.web.hosts");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://page.example",
        "Origin, null",
        "Origin, http://localhost:3000",
        "Origin, https://localhost",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void takesNothingFromOtherPages(String header, String value) {
        assertThat(mvc.post().uri("/notes").header(header, value).content("x")).hasStatus(403);
        assertThat(mvc.get().uri("/notes").header(header, value)).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({"Origin, http://localhost", "Sec-Fetch-Site, same-origin", "Sec-Fetch-Site, none", "User-Agent, curl"})
    void takesWhatItsOwnPageAndProgramsSend(String header, String value) {
        assertThat(mvc.post().uri("/notes").header(header, value).content("x")).hasStatusOk();
    }

    @Test
    void letsInPagesThatAreConfigured() {
        assertThat(mvc.post()
                        .uri("/notes")
                        .header("Origin", "https://desk.example")
                        .header("Sec-Fetch-Site", "cross-site")
                        .content("x"))
                .hasStatusOk();
    }

    @Test
    void measuresBodies() {
        assertThat(mvc.post().uri("/notes").content("x".repeat(20))).hasStatusOk();
        assertThat(mvc.post().uri("/notes").content("x".repeat(21)))
                .hasStatus(413)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("The body of such a request has at most 20 bytes.");
        assertThat(mvc.post()
                        .uri("/notes")
                        .contentType(MediaType.APPLICATION_NDJSON)
                        .content("x".repeat(40)))
                .hasStatusOk();
        assertThat(mvc.post()
                        .uri("/notes")
                        .contentType(MediaType.APPLICATION_NDJSON)
                        .content("x".repeat(41)))
                .hasStatus(413);
    }

    @Test
    void tellsBrowsersToLoadNothingFromElsewhere() {
        assertThat(read("localhost"))
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Referrer-Policy", "no-referrer");
        assertThat(read("localhost").getResponse().getHeader("Content-Security-Policy"))
                .startsWith("default-src 'self';");
    }

    private MvcTestResult read(String host) {
        return mvc.get()
                .uri("/notes")
                .with(request -> {
                    request.setServerName(host);
                    return request;
                })
                .exchange();
    }

    @RestController
    @RequestMapping("/notes")
    static class Notes {

        @GetMapping
        String read() {
            return "a note";
        }

        @PostMapping
        String write(@RequestBody byte[] note) {
            return "noted " + note.length;
        }
    }
}
