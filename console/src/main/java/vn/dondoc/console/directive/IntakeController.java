package vn.dondoc.console.directive;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.dondoc.console.api.Refused;

/** Taking a document in: a file or a pasted text becomes a draft. */
@Controller
@RequestMapping("/van-ban/nhan")
class IntakeController {
    private final Documents documents;

    IntakeController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("key", UUID.randomUUID());
        return "directive/intake";
    }

    @PostMapping
    String take(
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "noi-dung", defaultValue = "") String text,
            @RequestParam(name = "khoa") UUID key,
            Model model)
            throws IOException {
        try {
            if (file != null && !file.isEmpty()) {
                String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
                return "redirect:/van-ban/" + documents.takeIn(name, file.getBytes(), key.toString());
            }
            if (!text.isBlank()) {
                return "redirect:/van-ban/" + documents.takeIn(text, key.toString());
            }
            model.addAttribute("nothing", true);
        } catch (Refused e) {
            if (e.status() != 413 && e.status() != 415 && e.status() != 422) {
                throw e;
            }
            model.addAttribute("problem", e.problem());
        }
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("text", text);
        return "directive/intake";
    }
}
