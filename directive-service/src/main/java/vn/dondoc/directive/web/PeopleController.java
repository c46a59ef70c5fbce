package vn.dondoc.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.directive.person.People;
import vn.dondoc.directive.person.Person;

@RestController
@RequestMapping("/api/v1/people")
class PeopleController {
    private static final int AT_ONCE = 100;

    private final People people;

    PeopleController(People people) {
        this.people = people;
    }

    /**
     * Who somebody is.
     *
     * @param id by which histories name this person
     * @param unit code of the unit, as the sign-in said last; none of a system
     */
    @Schema(name = "Person")
    record PersonView(String id, String name, @Nullable String unit) {

        static PersonView of(Person person) {
            return new PersonView(person.id(), person.name(), person.unit());
        }
    }

    /** @param items in the order of their ids; nobody for an id that is not known, of a system or erased */
    @Schema(name = "People")
    record PeopleView(List<PersonView> items) {}

    @Operation(summary = "Tells the names of people by the ids that stand in histories")
    @GetMapping
    PeopleView listPeople(@RequestParam @Size(min = 1, max = AT_ONCE) String[] id) {
        return new PeopleView(
                people.find(Arrays.asList(id)).stream().map(PersonView::of).toList());
    }

    @Operation(
            summary = "Makes the caller known by the name and the unit in the token, as the gateway does for everybody")
    @PostMapping("/me")
    PersonView introduceMe(Caller caller, @Parameter(hidden = true) JwtAuthenticationToken signedIn) {
        return Person.of(caller, signedIn.getToken())
                .map(person -> {
                    people.remember(person);
                    return PersonView.of(person);
                })
                .orElseGet(() -> new PersonView(caller.id(), caller.id(), caller.unit()));
    }

    @Operation(summary = "Erases a person's name; what the person did stays, under an id that says nothing any more")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erasePerson(@PathVariable String id) {
        people.erase(id);
    }
}
