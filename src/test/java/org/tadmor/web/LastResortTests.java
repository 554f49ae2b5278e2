package org.tadmor.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

class LastResortTests {

    @Test
    void namesWhatWasAskedFor() {
        assertThat(problem("/lamps").getInstance()).isEqualTo(URI.create("/lamps"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//", "/lamps/%zz", "/a b"})
    void answersWhatIsNoAddressToo(String asked) {
        assertThat(problem(asked).getInstance()).isNull();
    }

    private static ProblemDetail problem(String asked) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 404);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, asked);
        ResponseEntity<ProblemDetail> answer = new LastResort().problem(request);
        assertThat(answer.getStatusCode().value()).isEqualTo(404);
        return answer.getBody();
    }
}
