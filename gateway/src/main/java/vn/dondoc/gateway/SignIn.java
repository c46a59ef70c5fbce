package vn.dondoc.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Where people and programs get their tokens: the description of the API is written with the launcher's addresses, and
 * told with these.
 *
 * @param authorize where people sign in, below this door
 * @param token where tokens are given, below this door
 */
@ConfigurationProperties("dondoc.sign-in")
record SignIn(String authorize, String token) implements ResourceTransformer {
    private static final String LAUNCHER = "\"/identity/demo/oauth2/";

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        String description = chain.transform(request, resource)
                .getContentAsString(StandardCharsets.UTF_8)
                .replace(LAUNCHER + "authorize\"", '"' + authorize + '"')
                .replace(LAUNCHER + "token\"", '"' + token + '"');
        return new TransformedResource(resource, description.getBytes(StandardCharsets.UTF_8));
    }
}
