package kith.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import kith.access.Viewer;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.kernel.WorkerId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Hands a controller whoever is looking. The worker is read anew for each answer, so that somebody who has been
/// disabled, or works elsewhere since, is so at once.
@Configuration(proxyBeanMethods = false)
class Viewers implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final Workers workers;

    Viewers(Workers workers) {
        this.workers = workers;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class;
    }

    @Override
    public Viewer resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return SignedIn.of(request.getUserPrincipal())
                .flatMap(known -> workers.find(new WorkerId(known.worker())))
                .filter(worker -> !worker.disabled())
                .map(Worker::viewing)
                .orElseThrow(() -> shutOut(request));
    }

    private static RuntimeException shutOut(NativeWebRequest request) {
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        HttpSession session = http == null ? null : http.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return new InsufficientAuthenticationException("No longer signed in");
    }
}
