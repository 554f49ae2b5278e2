package org.tadmor.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.Operation;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class RetirementsTests {

    private final Retirements retirements = new Retirements();

    @Test
    void saysInHeadersSinceWhenAndUntilWhen() throws NoSuchMethodException {
        MockHttpServletResponse response = new MockHttpServletResponse();

        retirements.preHandle(new MockHttpServletRequest(), response, method("old"));

        assertThat(response.getHeader("Deprecation")).isEqualTo("@1767225600");
        assertThat(response.getHeader("Sunset")).isEqualTo("Wed, 01 Jul 2026 00:00:00 GMT");
        assertThat(response.getHeader("Link")).isEqualTo("</new>; rel=\"successor-version\"");
    }

    @Test
    void showsInTheDescription() throws NoSuchMethodException {
        Operation operation = retirements.customize(new Operation().description("Does it."), method("old"));

        assertThat(operation.getDeprecated()).isTrue();
        assertThat(operation.getDescription())
                .isEqualTo(
                        "Does it. Deprecated since 2026-01-01; from 2026-07-01 on it may be gone. Use `/new` instead.");
    }

    @Test
    void leavesAllOthersAlone() throws NoSuchMethodException {
        MockHttpServletResponse response = new MockHttpServletResponse();

        retirements.preHandle(new MockHttpServletRequest(), response, method("young"));

        assertThat(response.getHeaderNames()).isEmpty();
        assertThat(retirements.customize(new Operation(), method("young")).getDeprecated())
                .isNull();
    }

    private HandlerMethod method(String name) throws NoSuchMethodException {
        return new HandlerMethod(new Deeds(), name);
    }

    public static final class Deeds {

        @Retiring(since = "2026-01-01", until = "2026-07-01", successor = "/new")
        public void old() {}

        public void young() {}
    }
}
