package vn.dondoc.notification.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.chassis.observe.Traces;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.chassis.time.SystemClock;
import vn.dondoc.notification.notice.Notifications;

@Configuration(proxyBeanMethods = false)
class DispatchConfiguration {

    @Bean
    Dispatch mailDispatch(
            Gateway mailGateway,
            Notifications notifications,
            SendPolicy policy,
            Unreached unreached,
            DispatchSettings settings,
            BusinessClock business,
            SystemClock system,
            Traces traces,
            MeterRegistry meters) {
        return new Dispatch(mailGateway, notifications, policy, unreached, settings, business, system, traces, meters);
    }

    @Bean
    Dispatch smsDispatch(
            Gateway smsGateway,
            Notifications notifications,
            SendPolicy policy,
            Unreached unreached,
            DispatchSettings settings,
            BusinessClock business,
            SystemClock system,
            Traces traces,
            MeterRegistry meters) {
        return new Dispatch(smsGateway, notifications, policy, unreached, settings, business, system, traces, meters);
    }

    @Bean
    Dispatcher mailDispatcher(Dispatch mailDispatch, DispatchSettings settings) {
        return new Dispatcher("email", mailDispatch, settings);
    }

    @Bean
    Dispatcher smsDispatcher(Dispatch smsDispatch, DispatchSettings settings) {
        return new Dispatcher("sms", smsDispatch, settings);
    }
}
