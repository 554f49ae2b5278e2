package org.tadmor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@WebMvcTest(PagingTests.Numbers.class)
@Import(PagingTests.Numbers.class)
class PagingTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void leadsThroughTheWholeListOnce() {
        List<Integer> seen = new ArrayList<>();

        String next = null;
        do {
            MvcTestResult page = numbers("limit=7" + (next == null ? "" : "&cursor=" + next));
            seen.addAll(JsonPath.<List<Integer>>read(text(page), "$.items"));
            next = JsonPath.read(text(page), "$.page.next");
        } while (next != null);

        assertThat(seen).isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void linksToTheNextPageWithTheSameFilters() {
        MvcTestResult page = numbers("limit=7&colour=red%20%26%20blue");

        assertThat(page)
                .headers()
                .hasValue(
                        "Link",
                        "<http://localhost/numbers?limit=7&colour=red%20%26%20blue&cursor="
                                + JsonPath.read(text(page), "$.page.next") + ">; rel=\"next\"");
        assertThat(numbers("limit=20")).headers().doesNotContainHeader("Link");
    }

    @Test
    void refusesTheCursorOfAnotherFilter() {
        String next = JsonPath.read(text(numbers("limit=7&colour=red")), "$.page.next");

        assertThat(numbers("limit=3&colour=red&cursor=" + next)).hasStatusOk();
        assertThat(numbers("limit=7&colour=blue&cursor=" + next))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].detail")
                .isEqualTo("belongs to a list with other filters or another sort; start again without it");
    }

    @Test
    void refusesADamagedCursor() {
        String next = JsonPath.read(text(numbers("limit=7")), "$.page.next");

        for (String damaged :
                List.of("x", "%25", next.substring(1), next.substring(0, next.length() - 2), next + "AA")) {
            assertThat(numbers("limit=7&cursor=" + damaged))
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("$.errors[0].pointer")
                    .isEqualTo("?cursor");
        }
    }

    @Test
    void refusesLimitsItDoesNotGive() {
        for (String limit : List.of("0", "501", "-1", "x", "99999999999")) {
            assertThat(numbers("limit=" + limit))
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("$.errors[0].detail")
                    .isEqualTo("is a number from 1 to 500");
        }
        assertThat(numbers("limit=500")).hasStatusOk();
    }

    @Test
    void countsExactlyUpToTenThousand() {
        assertThat(Page.Total.of(10_000)).isEqualTo(new Page.Total(10_000, "eq"));
        assertThat(Page.Total.of(10_001)).isEqualTo(new Page.Total(10_000, "gte"));
    }

    private MvcTestResult numbers(String query) {
        return mvc.get().uri(java.net.URI.create("/numbers?" + query)).exchange();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @RestController
    static class Numbers {

        @GetMapping("/numbers")
        Page<Integer> list(@RequestParam(required = false) @Nullable String colour, Paging paging) {
            int after = paging.first() ? 0 : Integer.parseInt(paging.after().get(0));
            List<Integer> rows = IntStream.rangeClosed(after + 1, 20)
                    .limit(paging.limit() + 1L)
                    .boxed()
                    .toList();
            return Page.of(rows, paging, 20, number -> List.of(number.toString()));
        }
    }
}
