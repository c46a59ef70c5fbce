package vn.dondoc.launcher.testing;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a browser that has nothing kept loads for a page.
 *
 * @param addresses of all that it asks for
 * @param bytes that come over the wire, as they are sent, heads and all
 */
public record Traffic(List<String> addresses, long bytes) {

    /** Opens the page, and waits until nothing more is on its way. */
    public static Traffic of(Page page, String address) {
        List<String> addresses = new ArrayList<>();
        AtomicLong bytes = new AtomicLong();
        CDPSession network = page.context().newCDPSession(page);
        network.on("Network.requestWillBeSent", event -> {
            String asked = event.getAsJsonObject("request").get("url").getAsString();
            // What stands in a file already is told of like the rest.
            if (!asked.startsWith("data:")) {
                addresses.add(asked);
            }
            if (event.has("redirectResponse")) {
                bytes.addAndGet(length(event.getAsJsonObject("redirectResponse")));
            }
        });
        network.on("Network.loadingFinished", event -> bytes.addAndGet(length(event)));
        network.send("Network.enable");
        JsonObject nothingKept = new JsonObject();
        nothingKept.addProperty("cacheDisabled", true);
        network.send("Network.setCacheDisabled", nothingKept);
        page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
        network.detach();
        return new Traffic(List.copyOf(addresses), bytes.get());
    }

    private static long length(JsonObject told) {
        return told.get("encodedDataLength").getAsLong();
    }
}
