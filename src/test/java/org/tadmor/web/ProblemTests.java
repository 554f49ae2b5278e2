package org.tadmor.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tadmor.vocabulary.Act;

@WebMvcTest(ProblemTests.Lamps.class)
@Import(ProblemTests.Lamps.class)
class ProblemTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void namesWhatIsNotThere() {
        assertProblem(get("/lamps/7"), 404, "There is no lamp '7'.");
    }

    @Test
    void answersUnknownPathsInTheSameWay() {
        assertProblem(
                get("/no/such/path"), 404, "There is nothing at this address. /swagger-ui.html lists what there is.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    watts=x           | ?watts  | 'x' is not a whole number
                    watts=4000        | ?watts  | must be less than or equal to 2000
                    since=yesterday   | ?since  | 'yesterday' is not a date such as 2016-03-27
                    act=shout         | ?act    | 'shout' is none of assert
                    wats=40           | ?wats   | is not a parameter here; did you mean 'watts'? There are: act, since, watts
                    colour=red        | ?colour | is not a parameter here; There are: act, since, watts
                    """)
    void namesTheParameterAndWhatWouldBeRight(String query, String pointer, String detail) {
        MvcTestResult result = get("/lamps/search?" + query);

        assertFault(result, 400, pointer, detail);
    }

    @Test
    void readsTheVocabularysTokens() {
        assertThat(get("/lamps/search?act=pledge&watts=40&since=2016-03-27"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.act")
                .isEqualTo("pledge");
    }

    @Test
    void namesEveryWrongParameterAtOnce() {
        assertThat(get("/lamps/search?watts=x&since=y"))
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .containsExactly("?since", "?watts");
    }

    @Test
    void namesTheMissingParameter() {
        assertFault(get("/lamps/one"), 400, "?name", "is missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"name": "desk", "watts": "many"}    | #/watts          | 'many' is not a whole number
                    {"name": " ", "watts": 4}            | #/name           | must not be blank
                    {"name": "desk", "wats": 4}          | #/wats           | is not a member here; there are: name, parts, watts
                    {"name": "desk", "parts": [{}]}      | #/parts/0/label  | must not be blank
                    {"name": "desk"                      | #                | is not JSON (line 1, column
                    [1]                                  | #                | is not
                    """)
    void pointsIntoTheBody(String body, String pointer, String detail) {
        assertFault(post(body), 400, pointer, detail);
    }

    @Test
    void refusesBottomlessJson() {
        assertFault(post("{\"name\":" + "[".repeat(100_000)), 400, "#/name", "is n");
    }

    @Test
    void saysThatABodyIsNeeded() {
        assertFault(post(""), 400, "#", "a JSON body is needed");
    }

    @Test
    void namesTheMethodsAndTypesThereAre() {
        assertThat(mvc.delete().uri("/lamps/one"))
                .hasStatus(405)
                .hasHeader("Allow", "GET")
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(mvc.post().uri("/lamps").contentType(MediaType.TEXT_PLAIN).content("x"))
                .hasStatus(415)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(mvc.get().uri("/lamps/search").accept("image/png"))
                .hasStatus(406)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith("This comes as application/json");
    }

    @Test
    void namesTheConstraintThatAConflictBreaks() {
        assertProblem(get("/lamps/fail?how=conflict"), 409, "There is already one lamp with the same shelf.");
    }

    @Test
    void asksToComeBackWhenTheDatabaseIsGone() {
        assertThat(get("/lamps/fail?how=gone"))
                .hasStatus(503)
                .hasHeader("Retry-After", "5")
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("The database does not answer. Try again shortly.");
    }

    @Test
    void showsNothingInternal() {
        assertThat(get("/lamps/fail?how=bug"))
                .hasStatus(500)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .doesNotContain("secret", "IllegalState", "org.tadmor");
    }

    @Test
    void answersTheConditionsOfChangesAndRates() {
        assertFault(get("/lamps/fail?how=428"), 428, "If-Match", "is missing");
        assertFault(get("/lamps/fail?how=412"), 412, "If-Match", "is not the current ETag");
        assertThat(get("/lamps/fail?how=429")).hasStatus(429).hasHeader("Retry-After", "60");
        assertFault(get("/lamps/fail?how=422"), 422, "#/text", "has no words");
        assertProblem(get("/lamps/fail?how=413"), 413, "An article has at most 7 characters.");
        assertProblem(get("/lamps/fail?how=410"), 410, "The lamp 9 is no longer there.");
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).exchange();
    }

    private MvcTestResult post(String body) {
        return mvc.post()
                .uri("/lamps")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static void assertProblem(MvcTestResult result, int status, String detail) {
        assertThat(result)
                .hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo(detail);
        assertThat(result).bodyJson().extractingPath("$.status").isEqualTo(status);
    }

    private static void assertFault(MvcTestResult result, int status, String pointer, String detail) {
        assertThat(result).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
        assertThat(result)
                .bodyJson()
                .extractingPath("$.errors[0].detail")
                .asString()
                .startsWith(detail);
    }

    record Search(@jakarta.validation.constraints.Max(2000) Integer watts, LocalDate since, Act act) {}

    record Lamp(@NotBlank String name, Integer watts, @Valid List<Part> parts) {}

    record Part(@NotBlank String label) {}

    @RestController
    @RequestMapping("/lamps")
    static class Lamps {

        @GetMapping("/{id:[0-9]+}")
        String one(@PathVariable String id) {
            throw new NotFound("lamp", id);
        }

        @GetMapping("/one")
        String named(@RequestParam String name) {
            return name;
        }

        @GetMapping("/search")
        Search search(@Valid Search search) {
            return search;
        }

        @PostMapping
        Lamp add(@Valid @RequestBody Lamp lamp) {
            return lamp;
        }

        @GetMapping("/fail")
        String fail(@RequestParam String how) {
            throw switch (how) {
                case "conflict" ->
                    new DataIntegrityViolationException(
                            "x", new PSQLException(new ServerErrorMessage("C23505\0nuq_lamp_shelf\0Mx\0\0")));
                case "gone" ->
                    new CannotGetJdbcConnectionException("x", new SQLTransientConnectionException("timed out"));
                case "428" -> RequestProblem.preconditionRequired();
                case "412" -> RequestProblem.preconditionFailed();
                case "429" -> RequestProblem.tooMany("Slowly.", Duration.ofMinutes(1));
                case "422" -> RequestProblem.unprocessable(List.of(new Fault("#/text", "has no words")));
                case "413" -> RequestProblem.tooLarge("An article has at most 7 characters.");
                case "410" -> RequestProblem.gone("lamp", "9", null);
                default -> new IllegalStateException("secret");
            };
        }
    }
}
