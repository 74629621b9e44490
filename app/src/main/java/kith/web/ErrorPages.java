package kith.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import kith.ui.NotThere;
import kith.ui.Refused;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Turns errors and refusals into pages in plain words.
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    ModelAndView problem(HttpServletRequest request) {
        HttpStatus status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatus.resolve((int) code))
                .orElse(HttpStatus.NOT_FOUND);
        return page(status);
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused) {
        return new ModelAndView("web/denied", Map.of("page", new DeniedPage(refused.sentence())), HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler
    ModelAndView notThere(NotThere nothing) {
        return page(HttpStatus.NOT_FOUND);
    }

    private static ModelAndView page(HttpStatus status) {
        return new ModelAndView("web/problem", Map.of("page", ProblemPage.of(status)), status);
    }
}
