package vn.dondoc.console.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;
import vn.dondoc.console.api.Page;

class ListTagTest {
    private final Listing listing = new Listing();
    private final MockMvc console = MockMvcBuilders.standaloneSetup(listing).build();

    @Controller
    static class Listing {
        private Page<String> page = new Page<>(List.of("a", "b"), null);
        private int made;

        @GetMapping("/list")
        @Nullable String list(WebRequest request, Model model) {
            if (ListTag.isKnown(request, model, page)) {
                return null;
            }
            made++;
            return "made";
        }
    }

    @Test
    void makesNoPageOfAListThatIsKnown() throws Exception {
        String tag = tag();

        console.perform(get("/list").header("If-None-Match", tag))
                .andExpect(status().isNotModified())
                .andExpect(header().string("ETag", tag));
        assertThat(listing.made).isEqualTo(1);
    }

    @Test
    void tellsThatTheListHasChanged() throws Exception {
        String tag = tag();
        listing.page = new Page<>(List.of("a", "c"), null);

        console.perform(get("/list").header("If-None-Match", tag)).andExpect(status().isOk());
        assertThat(tag()).isNotEqualTo(tag);
    }

    private String tag() throws Exception {
        return Objects.requireNonNull(console.perform(get("/list"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getHeader("ETag"));
    }
}
