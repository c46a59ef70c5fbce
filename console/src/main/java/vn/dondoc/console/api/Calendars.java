package vn.dondoc.console.api;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

@HttpExchange("/api/v1/calendars")
public interface Calendars {

    @GetExchange("/{year}")
    Calendar get(@PathVariable int year);
}
