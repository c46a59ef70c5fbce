package vn.dondoc.launcher.identity;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which one of the demo people is chosen, and the one that is seen where a sign-out leads nowhere else. */
@Controller
public class LoginController {

    @GetMapping(IdentityConfiguration.LOGIN)
    String login(Model model) {
        model.addAttribute("works", DemoPerson.Work.values());
        model.addAttribute("password", DemoPerson.PASSWORD);
        model.addAttribute("action", IdentityConfiguration.LOGIN);
        return "login";
    }

    @GetMapping(IdentityConfiguration.SIGNED_OUT)
    String signedOut() {
        return "signed-out";
    }
}
