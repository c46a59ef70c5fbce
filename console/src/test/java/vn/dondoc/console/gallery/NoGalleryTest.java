package vn.dondoc.console.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The console as an installation has it, where nobody has said anything about sample data. */
@SpringBootTest(
        properties = {
            "spring.config.name=console",
            "spring.mongodb.uri=mongodb://localhost:1/console",
            "dondoc.sign-in.keys=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
        })
class NoGalleryTest {

    @Autowired
    private WebApplicationContext console;

    @Test
    void hasNoPageOfParts() throws Exception {
        var answer = MockMvcBuilders.webAppContextSetup(console)
                .build()
                .perform(MockMvcRequestBuilders.get("/bo-phan"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(console.getBeanProvider(Examples.class)).isEmpty();
    }
}
