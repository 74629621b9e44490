package kith.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.access.Viewer;
import kith.access.workers.SessionEnd;
import kith.access.workers.WorkingRoles;
import kith.kernel.WorkerId;
import kith.web.signin.SessionEnds;
import kith.web.signin.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Gives a controller the viewer: the worker who has signed in, in the role they work in now. Kith reads the
/// worker again for each answer, so disabling somebody or ending a role takes effect at once.
@Configuration(proxyBeanMethods = false)
class ViewerArgumentResolver implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private static final String READ = ViewerArgumentResolver.class.getName();

    private final WorkingRoles roles;

    ViewerArgumentResolver(WorkingRoles roles) {
        this.roles = roles;
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
        HttpServletRequest http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return of(http).orElseThrow(() -> shutOut(http));
    }

    /// Who asks for a page, read once for each request; nobody where nobody is signed in, or no longer.
    Optional<Viewer> of(HttpServletRequest request) {
        if (request.getAttribute(READ) instanceof Viewer viewer) {
            return Optional.of(viewer);
        }
        Optional<Viewer> viewer = SignedIn.of(request.getUserPrincipal())
                .flatMap(known ->
                        roles.viewer(new WorkerId(known.worker()), WorkingRole.of(request, known), known.since()));
        viewer.ifPresent(known -> request.setAttribute(READ, known));
        return viewer;
    }

    private static RuntimeException shutOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            SessionEnds.end(session, SessionEnd.SHUT_OUT);
        }
        return new InsufficientAuthenticationException("No longer signed in");
    }
}
