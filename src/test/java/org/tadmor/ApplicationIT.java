package org.tadmor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class ApplicationIT {

    @Autowired
    MockMvcTester mvc;

    @Test
    void isAliveWithItsDatabase() {
        assertThat(mvc.get().uri("/actuator/health/liveness")).hasStatusOk();
        assertThat(mvc.get().uri("/actuator/health"))
                .bodyJson()
                .extractingPath("$.components.db.status")
                .isEqualTo("UP");
    }

    @Test
    void describesParametersAndTermsAsRequestsHoldThem() {
        assertThat(mvc.get().uri("/v3/api-docs"))
                .bodyJson()
                .extractingPath("$.paths['/claims'].get.parameters[*].name")
                .asArray()
                .contains("speaker", "limit", "cursor")
                .doesNotContain("after", "scope", "paging")
                .doesNotHaveDuplicates();
        assertThat(mvc.get().uri("/v3/api-docs"))
                .bodyJson()
                .extractingPath("$.components.schemas.ClaimSummary.properties.act.enum")
                .asArray()
                .contains("pledge");
    }
}
