package vn.dondoc.reading.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who signed.
 *
 * @param authority the chain of lines above the name: "TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG"
 */
public record Signatory(
        @Size(max = 100) @Nullable String name,
        @Size(max = 200) @Nullable String title,
        @Size(max = 10) List<@NotBlank @Size(max = 200) String> authority) {

    public Signatory {
        authority = authority == null ? List.of() : List.copyOf(authority);
    }
}
