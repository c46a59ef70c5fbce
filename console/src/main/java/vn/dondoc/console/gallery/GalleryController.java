package vn.dondoc.console.gallery;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every part once, as pages show it: pictures of them begin here. */
@Controller
@ConditionalOnBooleanProperty("dondoc.sample-data")
class GalleryController {
    private final Examples examples;

    GalleryController(Examples examples) {
        this.examples = examples;
    }

    @GetMapping("/bo-phan")
    String parts(Model model) {
        model.addAttribute("badges", examples.badges());
        model.addAttribute("refusal", examples.refusal());
        model.addAttribute("pieces", examples.pieces());
        model.addAttribute("steps", examples.steps());
        model.addAttribute("history", examples.history());
        return "gallery/gallery";
    }
}
