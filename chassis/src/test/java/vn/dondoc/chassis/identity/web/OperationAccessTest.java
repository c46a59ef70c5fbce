package vn.dondoc.chassis.identity.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class OperationAccessTest {
    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

    OperationAccessTest() throws NoSuchMethodException {
        RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
        map(mapping, RequestMappingInfo.paths("/api/v1/things/{id}").methods(RequestMethod.GET));
        map(mapping, RequestMappingInfo.paths("/api/v1/things/{id:[a-z]{3}}").methods(RequestMethod.PUT));
        map(mapping, RequestMappingInfo.paths("/error"));
        beans.registerSingleton("mapping", mapping);
    }

    @Test
    void startsWhereEachOperationIsNamed() {
        assertThatCode(() -> start("GET /api/v1/things/{id}", "PUT /api/v1/things/{id}"))
                .doesNotThrowAnyException();
    }

    @Test
    void doesNotStartWithAnOperationThatIsNotNamed() {
        assertThatThrownBy(() -> start("GET /api/v1/things/{id}", "PUT /api/v1/things"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("[PUT /api/v1/things/{id}]");
    }

    private void start(String named, String other) {
        AccessSettings access = new AccessSettings(Map.of(), Map.of(named, "things:read", other, "things:write"));
        new OperationAccess(access, caller -> false, beans.getBeanProvider(RequestMappingHandlerMapping.class))
                .afterSingletonsInstantiated();
    }

    private void map(RequestMappingHandlerMapping mapping, RequestMappingInfo.Builder operation)
            throws NoSuchMethodException {
        mapping.registerMapping(operation.build(), this, Object.class.getMethod("toString"));
    }
}
