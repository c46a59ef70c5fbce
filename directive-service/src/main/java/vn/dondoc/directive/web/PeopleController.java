package vn.dondoc.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.directive.person.People;
import vn.dondoc.directive.person.Person;

@RestController
@RequestMapping("/api/v1/people")
class PeopleController {
    private static final int AT_ONCE = 100;
    private static final int MAX_ID = 255;
    private static final int MAX_NAME = 200;

    private final People people;

    PeopleController(People people) {
        this.people = people;
    }

    /**
     * Who it was.
     *
     * @param id by which histories name this person
     * @param unit code of the unit, when the person last signed in
     */
    @Schema(name = "Person")
    record PersonView(String id, String name, String unit) {

        static PersonView of(Person person) {
            return new PersonView(person.id(), person.name(), person.unit());
        }
    }

    /** @param items in the order of their ids; nobody for an id that is not known, of a system or erased */
    @Schema(name = "People")
    record PeopleView(List<PersonView> items) {}

    /** @param id of those who are meant */
    record Ids(@NotEmpty @Size(max = AT_ONCE) List<@Size(max = MAX_ID) String> id) {}

    @Operation(summary = "Tells the names of people by the ids that stand in histories")
    @GetMapping
    PeopleView listPeople(@Valid @ParameterObject Ids of) {
        return new PeopleView(people.find(of.id()).stream().map(PersonView::of).toList());
    }

    @Operation(
            summary = "Makes the caller known by the name and the unit in the token; the gateway does it for everybody")
    @PutMapping("/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void introduceMe(Caller caller, @Parameter(hidden = true) JwtAuthenticationToken signedIn) {
        String name = signedIn.getToken().getClaimAsString("name");
        if (name != null && !name.isBlank() && caller.unit() != null) {
            Instant toldAt = Objects.requireNonNullElse(signedIn.getToken().getIssuedAt(), Instant.EPOCH);
            people.remember(new Person(caller.id(), shortened(name.strip()), caller.unit(), toldAt));
        }
    }

    @Operation(summary = "Erases a person's name; what the person did stays, under an id that says nothing any more")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erasePerson(@PathVariable String id) {
        people.erase(id);
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= MAX_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MAX_NAME));
    }
}
