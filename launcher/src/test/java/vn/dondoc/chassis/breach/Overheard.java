package vn.dondoc.chassis.breach;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Does what the rules of the house forbid: knows HTTP, by all of its names, and is not of the web. */
@RestControllerAdvice
public record Overheard(HttpServletRequest request, HttpStatus status) {}
