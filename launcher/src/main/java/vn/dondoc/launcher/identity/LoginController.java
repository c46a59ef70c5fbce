package vn.dondoc.launcher.identity;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which demo people sign in. */
@Controller
public class LoginController {

    @GetMapping(IdentityConfiguration.LOGIN)
    String login(Model model) {
        model.addAttribute("people", DemoPerson.values());
        model.addAttribute("password", DemoPerson.PASSWORD);
        model.addAttribute("action", IdentityConfiguration.LOGIN);
        return "login";
    }
}
