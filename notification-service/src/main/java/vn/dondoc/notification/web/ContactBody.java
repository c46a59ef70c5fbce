package vn.dondoc.notification.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.text.Legible;
import vn.dondoc.notification.contact.Contact;

/**
 * A contact as a caller writes it; what is left out is forgotten.
 *
 * @param name of the person or desk
 * @param phone digits, with or without a plus sign
 */
@JsonIgnoreProperties({"unit", "version"})
@Schema(name = "ContactDetails")
record ContactBody(
        @Nullable @Legible @Size(max = 200) @Pattern(regexp = "^[^\\x00-\\x1f\\x7f]*$") String name,

        @Nullable @Size(max = 254) @Email @Pattern(regexp = "^[^\\s\\x00-\\x1f\\x7f<>,;]+$") String email,

        @Nullable @Pattern(regexp = "^\\+?[0-9]{9,15}$") String phone) {

    Contact onto(Contact contact) {
        return contact.reachedBy(name, email, phone);
    }
}
