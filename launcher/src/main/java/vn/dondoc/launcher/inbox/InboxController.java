package vn.dondoc.launcher.inbox;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The box as a page for people and as JSON for programs. Open to whoever reaches the machine: it is a demo mailbox. */
@Controller
public class InboxController {

    private static final int PAGE = 20;
    private static final int LIMIT = 5_000;

    private final Inbox inbox;

    InboxController(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Messages, oldest first. */
    record Messages(List<Message> items) {}

    /**
     * @param to part of an address or number
     * @param channel {@code EMAIL} or {@code SMS}
     * @param after only messages with a higher number
     */
    @GetMapping(path = "/inbox/messages", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Messages messages(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(defaultValue = "0") long after) {
        return new Messages(inbox.find(wanted(to, channel).and(message -> message.number() > after)).stream()
                .limit(LIMIT)
                .toList());
    }

    @GetMapping("/inbox")
    String page(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        List<Message> found = inbox.find(wanted(to, channel)).reversed();
        int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int shown = Math.clamp(page, 1, pages);
        model.addAttribute(
                "messages", found.stream().skip((shown - 1L) * PAGE).limit(PAGE).toList());
        model.addAttribute("count", found.size());
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("to", to);
        model.addAttribute("channel", channel);
        return "inbox";
    }

    /** The HTML form of a mail, without scripts and without a way out of its frame. */
    @GetMapping("/inbox/messages/{number}/html")
    ResponseEntity<String> html(@PathVariable long number) {
        String html = inbox.find(message -> message.number() == number).stream()
                .findFirst()
                .map(Message::html)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .header(
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'")
                .body(html);
    }

    private static Predicate<Message> wanted(String to, @Nullable String channel) {
        return message -> message.to().contains(to.strip())
                && (channel == null || channel.isEmpty() || message.channel().equals(channel));
    }
}
