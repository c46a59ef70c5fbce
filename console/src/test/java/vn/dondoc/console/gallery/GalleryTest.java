package vn.dondoc.console.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The page as a demonstration has it. */
@SpringBootTest(
        properties = {
            "spring.config.name=console",
            "spring.mongodb.uri=mongodb://localhost:1/console",
            "dondoc.sample-data=true",
            "dondoc.sign-in.keys=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
        })
class GalleryTest {

    @Autowired
    private WebApplicationContext console;

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void showsEachPartInBothLanguages(String language) throws Exception {
        String page = page(language);
        assertThat(page).contains("<html lang=\"" + language + "\"");
        for (String part : new String[] {
            "class=\"badge bad\"", "class=\"state\"", "class=\"chip unknown\"", "class=\"number bad\"", "class=\"why\"",
            "class=\"timeline\"", "class=\"views\"", "class=\"split", "class=\"problem\"", "class=\"doubts\"",
            "class=\"sum\"", "class=\"drop\"", "class=\"toast\"", "class=\"empty\"", "class=\"away\"",
            "class=\"original\"", "<table>"
        }) {
            assertThat(page).contains(part);
        }
        // A sentence that is missing shows its key, a value that is, its place.
        assertThat(page).doesNotContain("??", "{0}", "IN_PROGRESS");
    }

    @Test
    void saysThatAllIsMadeUp() throws Exception {
        assertThat(page("vi")).contains("DỮ LIỆU MẪU");
        assertThat(page("en")).contains("SAMPLE DATA");
    }

    private String page(String language) throws Exception {
        MockMvc browser = MockMvcBuilders.webAppContextSetup(console).build();
        return browser.perform(MockMvcRequestBuilders.get("/bo-phan")
                        .queryParam("ngon-ngu", language)
                        .locale(Locale.of(language)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
