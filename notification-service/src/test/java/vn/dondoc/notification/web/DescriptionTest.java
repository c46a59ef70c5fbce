package vn.dondoc.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.chassis.testing.Tokens.bearer;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.ApplicationContext;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.notification.Office;

class DescriptionTest extends Office {
    @Autowired
    private ApplicationContext context;

    @Test
    void describesItsOperationsByNameAndNotTheCaller() throws Exception {
        http.perform(get("/v3/api-docs").with(bearer(Tokens.person("clerk", unit))))
                .andExpect(status().isOk())
                .andExpect(jsonPath(
                        "$.paths.*.*.operationId",
                        containsInAnyOrder(
                                "listContacts",
                                "getContact",
                                "putContact",
                                "listNotifications",
                                "getNotification",
                                "resendNotification")))
                .andExpect(
                        jsonPath("$.paths.*.*.parameters[?(@.name=='caller')]").isEmpty());
    }

    /** A mail server that is away delays letters and takes no service out of work. */
    @Test
    void isWellWhetherOrNotThereIsAMailServer() {
        assertThat(context.getBeanNamesForType(HealthContributor.class))
                .contains("mongoHealthContributor")
                .doesNotContain("mailHealthContributor");
    }
}
