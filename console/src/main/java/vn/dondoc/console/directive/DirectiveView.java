package vn.dondoc.console.directive;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.dondoc.console.api.DirectiveSummary.State;

/** Which documents the register shows, each with a name and an address. */
enum DirectiveView {
    ALL("tat-ca", null),
    DRAFTS("du-thao", State.DRAFT),
    ISSUED("da-ban-hanh", State.ISSUED),
    RECALLED("da-thu-hoi", State.RECALLED);

    private final String address;
    private final @Nullable State state;

    DirectiveView(String address, @Nullable State state) {
        this.address = address;
        this.state = state;
    }

    static DirectiveView at(@Nullable String address) {
        return Arrays.stream(values())
                .filter(view -> view.address.equals(address))
                .findFirst()
                .orElse(ALL);
    }

    public String address() {
        return address;
    }

    /** The sentence that names it. */
    public String key() {
        return "register." + address;
    }

    @Nullable String state() {
        return state == null ? null : state.name();
    }
}
