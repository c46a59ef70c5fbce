package vn.dondoc.console.directive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.console.api.Me;
import vn.dondoc.console.api.Refused;

/** Taking a document in: a file or a pasted text becomes a draft, what came with it its enclosures. */
@Controller
@RequestMapping("/van-ban/nhan")
class IntakeController {
    private static final String PASTED = "van-ban.txt";

    /** Too large, of an unknown kind, not to be understood: the person chooses another. */
    private static final Set<Integer> UNREAD = Set.of(409, 413, 415, 422);

    private final Documents documents;
    private final Enclosures enclosures;

    IntakeController(Documents documents, Enclosures enclosures) {
        this.documents = documents;
        this.enclosures = enclosures;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("key", UUID.randomUUID());
        return "directive/intake";
    }

    /**
     * Reads the letter and encloses the rest.
     *
     * @param files the letter, perhaps among others
     * @param letter which of them it is
     * @param more what is no letter
     * @param text instead of a file
     * @param key by which the same form, sent twice, makes one draft
     */
    @PostMapping
    String take(
            @RequestParam(name = "tep", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "cong-van", defaultValue = "0") int letter,
            @RequestParam(name = "kem-theo", required = false) @Nullable List<MultipartFile> more,
            @RequestParam(name = "noi-dung", defaultValue = "") String text,
            @RequestParam(name = "khoa") UUID key,
            @ModelAttribute("me") @Nullable Me me,
            RedirectAttributes said,
            Model model)
            throws IOException {
        List<MultipartFile> sent = new ArrayList<>(Enclosures.chosen(files));
        NamedFile read = new NamedFile(PASTED, text.strip().getBytes(StandardCharsets.UTF_8));
        if (!sent.isEmpty()) {
            MultipartFile first = sent.remove(Math.clamp(letter, 0, sent.size() - 1));
            read = new NamedFile(Enclosures.name(first), first.getBytes());
        } else if (text.isBlank()) {
            model.addAttribute("nothing", true);
            return form(model);
        }
        sent.addAll(Enclosures.chosen(more));
        try {
            Documents.Taken taken = documents.takeIn(read, key.toString(), me);
            said.addFlashAttribute("filled", taken.filled());
            said.addFlashAttribute("left", enclosures.add(taken.id(), sent));
            return "redirect:/van-ban/" + taken.id();
        } catch (Refused e) {
            if (!UNREAD.contains(e.status())) {
                throw e;
            }
            model.addAttribute("problem", e.problem());
            model.addAttribute("unread", read.getFilename());
            model.addAttribute("text", text);
            return form(model);
        }
    }
}
