package vn.dondoc.console.api;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The names of people; each call throws {@link Refused} or {@link Away}. */
@HttpExchange("/api/v1/people")
public interface People {

    /** Those of them who are known. */
    @GetExchange
    Known named(@RequestParam Collection<String> id);

    /** Who the person is, and what they may do. */
    @GetExchange("/me")
    Me me();

    record Known(List<Named> items) {}

    record Named(String id, @Nullable String name) {
        public String nameOrId() {
            return name == null ? id : name;
        }
    }
}
