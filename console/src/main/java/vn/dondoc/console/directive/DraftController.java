package vn.dondoc.console.directive;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.console.api.Directives;
import vn.dondoc.console.api.Refused;
import vn.dondoc.console.part.Names;

/** A draft: corrected, or deleted. */
@Controller
@RequestMapping("/van-ban/{id}")
class DraftController {
    private static final int CHANGED_MEANWHILE = 412;
    private static final int INVALID = 422;

    private final Directives directives;
    private final Documents documents;
    private final Enclosures enclosures;
    private final DraftPage page;
    private final Names names;

    DraftController(Directives directives, Documents documents, Enclosures enclosures, DraftPage page, Names names) {
        this.directives = directives;
        this.documents = documents;
        this.enclosures = enclosures;
        this.page = page;
        this.names = names;
    }

    /**
     * Saves the form with what its button says, and goes where that leads.
     *
     * @param wish such as {@code luu}, {@code xoa:/items/3}, {@code ban-hanh}
     * @param seen keys of the doubts that are confirmed
     */
    @PostMapping
    String save(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "phien-ban") long version,
            @RequestParam(name = "lam", defaultValue = "luu") String wish,
            @RequestParam(name = "da-xem", required = false) @Nullable List<String> seen,
            @RequestParam(name = "kem-theo", required = false) @Nullable List<MultipartFile> files,
            HttpSession session,
            RedirectAttributes said,
            Model model)
            throws IOException {
        Seen.keep(session, id, Objects.requireNonNullElse(seen, List.of()));
        ObjectNode document = directives.get(id);
        ObjectNode content = Edits.content(document);
        if (version != document.path("version").asLong()) {
            Edits.makeRoom(content, form.keySet());
        }
        ObjectNode edited = Edits.apply(content, withCode(form, content));
        String what = wish.substring(wish.indexOf(':') + 1);
        switch (wish.split(":", 2)[0]) {
            case "xoa" -> Edits.remove(edited, what);
            case "chon" -> Edits.choose(edited, what);
            case "don-doc" -> Edits.urge(edited, what);
            case "khong-don-doc" -> Edits.urgeNoMore(edited, what);
            case "them" -> Edits.add(edited);
            default -> {}
        }
        try {
            if (!edited.equals(content)) {
                directives.replace(id, tag(version), edited);
                said.addFlashAttribute("done", "draft.saved");
            }
        } catch (Refused e) {
            if (e.status() != CHANGED_MEANWHILE && e.status() != INVALID) {
                throw e;
            }
            model.addAttribute("left", enclosures.add(id, Enclosures.chosen(files)));
            return page.again(directives.get(id), edited, e, session, model);
        }
        if (wish.startsWith("bo-tep:")) {
            directives.takeOut(id, what);
        }
        said.addFlashAttribute("left", enclosures.add(id, Enclosures.chosen(files)));
        return "redirect:" + next(id, wish, edited);
    }

    /** The issuer is shown by its name and kept by its code: what nobody has changed is no change. */
    private Map<String, String> withCode(Map<String, String> form, ObjectNode content) {
        Map<String, String> changed = new HashMap<>(form);
        String code = content.path("issuer").asString("");
        changed.computeIfPresent("/issuer", (field, name) -> name.equals(names.unit(code)) ? code : name);
        return changed;
    }

    private String next(String id, String wish, ObjectNode draft) {
        if (wish.startsWith("don-vi:")) {
            String name = draft.at(wish.substring("don-vi:".length())).asString("");
            String above = names.unit(draft.path("issuer").asString(""));
            String day = draft.at("/issuedOn/date").asString("");
            return UriComponentsBuilder.fromPath("/don-vi/moi")
                    .queryParam("ten", "{ten}")
                    .queryParam("loai", "DEPARTMENT")
                    .queryParam("tren", "{tren}")
                    .queryParam("tu", "{tu}")
                    .queryParam("duThao", id)
                    .encode()
                    .buildAndExpand(name, above, day)
                    .toUriString();
        }
        return "/van-ban/" + id + (wish.equals("ban-hanh") ? "/ban-hanh" : "");
    }

    @GetMapping("/xoa")
    String askToDelete(@PathVariable String id, Model model) {
        model.addAttribute("directive", documents.typed(directives.get(id)));
        return "directive/delete";
    }

    @PostMapping("/xoa")
    String delete(
            @PathVariable String id,
            @RequestParam(name = "phien-ban") long version,
            HttpSession session,
            RedirectAttributes said) {
        directives.delete(id, tag(version));
        Seen.forget(session, id);
        said.addFlashAttribute("done", "draft.deleted");
        return "redirect:/van-ban";
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
