package kith.site.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import kith.site.OnPublicSite;
import kith.ui.NotThere;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Turns errors into pages in plain words.
@Controller
@ControllerAdvice
@OnPublicSite
class SiteErrors implements ErrorController {

    private static final String RETRY_AFTER_s = "10";

    @RequestMapping("/error")
    ModelAndView problem(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatus.resolve((int) code))
                .orElse(HttpStatus.NOT_FOUND);
        return page(status, response);
    }

    @ExceptionHandler
    ModelAndView notThere(NotThere nothing, HttpServletResponse response) {
        return page(HttpStatus.NOT_FOUND, response);
    }

    @ExceptionHandler
    ModelAndView tooBusy(SearchBulkhead.TooManySearches tooMany, HttpServletResponse response) {
        response.setHeader("Retry-After", RETRY_AFTER_s);
        return page(HttpStatus.SERVICE_UNAVAILABLE, response);
    }

    private static ModelAndView page(HttpStatus status, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return new ModelAndView("site/problem", Map.of("page", TroublePage.of(status)), status);
    }
}
