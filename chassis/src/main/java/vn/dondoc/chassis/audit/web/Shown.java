package vn.dondoc.chassis.audit.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import vn.dondoc.chassis.audit.Entry;
import vn.dondoc.chassis.audit.ReadsAreTold;
import vn.dondoc.chassis.audit.Recorder;

/** Enters who reads what {@link ReadsAreTold}, before the answer goes out; what cannot be entered is not shown. */
@RestControllerAdvice
final class Shown implements ResponseBodyAdvice<Object> {
    private final Recorder recorder;

    Shown(Recorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return answer.hasMethodAnnotation(ReadsAreTold.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        var call = ((ServletServerHttpRequest) request).getServletRequest();
        Entry entry = RequestEntry.of(call);
        if (entry != null) {
            var servlet = ((ServletServerHttpResponse) response).getServletResponse();
            recorder.show(entry, new ServletAnswer(call, servlet, servlet.getStatus()));
        }
        return body;
    }
}
