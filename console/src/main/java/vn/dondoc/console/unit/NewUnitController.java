package vn.dondoc.console.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.console.api.NewUnit;
import vn.dondoc.console.api.Refused;
import vn.dondoc.console.api.Unit;
import vn.dondoc.console.api.Units;
import vn.dondoc.console.part.TypedDay;

/** A unit that the directory does not know yet, for the draft that names it. */
@Controller
@RequestMapping("/don-vi/moi")
class NewUnitController {
    private static final List<String> KINDS = List.of("DEPARTMENT", "ROOM", "COMMUNE", "AD_HOC", "CENTRAL");
    private static final int MANY = 200;

    private final Units units;
    private final BusinessClock clock;

    NewUnitController(Units units, BusinessClock clock) {
        this.units = units;
        this.clock = clock;
    }

    /**
     * What a person types.
     *
     * @param tu from which day it is one; that of the document, if it is to be found there
     * @param duThao the draft to go back to
     */
    record Form(
            String ten,
            @Nullable String loai,
            @Nullable String tren,
            @Nullable String ma,
            @Nullable String tu,
            @Nullable UUID duThao) {}

    @GetMapping
    String form(Form form, Model model) {
        Optional<Unit> above = above(form.tren());
        model.addAttribute("form", form);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("from", from(form).map(TypedDay::of).orElse(form.tu()));
        return above.map(unit -> withCode(unit, form, model)).orElse("unit/new");
    }

    private String withCode(Unit above, Form form, Model model) {
        List<String> codes = units.below(above.code(), form.loai(), MANY).items().stream()
                .map(Unit::code)
                .toList();
        model.addAttribute("code", NextCode.after(codes, above.code()));
        return "unit/new";
    }

    @PostMapping
    String add(Form form, RedirectAttributes said, Model model) {
        Optional<Unit> above = above(form.tren());
        Optional<LocalDate> from = from(form);
        if (above.isEmpty() || from.isEmpty() || form.ma() == null || form.ma().isBlank() || form.loai() == null) {
            model.addAttribute("unknown", above.isEmpty());
            model.addAttribute("noDay", from.isEmpty());
            return form(form, model);
        }
        try {
            units.create(new NewUnit(
                    form.ma().strip(),
                    form.ten().strip(),
                    form.loai(),
                    above.get().code(),
                    from.get()));
        } catch (Refused e) {
            if (e.status() != 409 && e.status() != 422) {
                throw e;
            }
            model.addAttribute("problem", e.problem());
            return form(form, model);
        }
        said.addFlashAttribute("done", "unit.added");
        return "redirect:/van-ban" + (form.duThao() == null ? "" : "/" + form.duThao());
    }

    /** Today where nothing is typed; nothing where what is typed is no day. */
    private Optional<LocalDate> from(Form form) {
        return form.tu() == null || form.tu().isBlank() ? Optional.of(clock.today()) : TypedDay.parse(form.tu());
    }

    /** The unit of exactly this name. */
    private Optional<Unit> above(@Nullable String name) {
        return name == null || name.isBlank()
                ? Optional.empty()
                : units.list(name.strip(), null, MANY).items().stream()
                        .filter(unit -> unit.name().equalsIgnoreCase(name.strip()))
                        .findFirst();
    }
}
