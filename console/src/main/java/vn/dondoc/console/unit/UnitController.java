package vn.dondoc.console.unit;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.console.part.Names;

/** Names of units that are like what was typed so far. */
@Controller
@RequestMapping("/don-vi")
class UnitController {
    private static final int A_FEW = 8;

    private final Names names;

    UnitController(Names names) {
        this.names = names;
    }

    @GetMapping("/goi-y")
    String suggestions(@RequestParam(name = "tim", defaultValue = "") String words, Model model) {
        model.addAttribute("units", names.like(words, A_FEW));
        return "unit/suggestions";
    }
}
