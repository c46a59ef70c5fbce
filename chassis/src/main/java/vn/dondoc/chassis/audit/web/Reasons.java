package vn.dondoc.chassis.audit.web;

import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import vn.dondoc.chassis.audit.Entry;
import vn.dondoc.chassis.audit.Reasoned;

/** Notes the reason that a body gives, also of a call that is refused after it was read. */
@RestControllerAdvice
final class Reasons extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return Reasoned.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        Entry entry = RequestEntry.of(RequestContextHolder.currentRequestAttributes());
        if (entry != null && body instanceof Reasoned reasoned) {
            entry.because(reasoned.reason());
        }
        return body;
    }
}
