package kith.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import kith.access.DeclaredPermissions;
import kith.ui.RequiresPermission;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Refuses a request before it reaches a controller, where the viewer's role can never have the permission that
/// the route names.
@Configuration(proxyBeanMethods = false)
class PermissionInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    private final ViewerArgumentResolver viewers;
    private final DeclaredPermissions permissions;

    PermissionInterceptor(ViewerArgumentResolver viewers, DeclaredPermissions permissions) {
        this.viewers = viewers;
        this.permissions = permissions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            permissionOf(method)
                    .ifPresent(key -> viewers.of(request).ifPresent(viewer -> permissions.admit(viewer, key)));
        }
        return true;
    }

    /// The key of the permission that a route names, on its method or else on its controller.
    static Optional<String> permissionOf(HandlerMethod method) {
        RequiresPermission onMethod =
                AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequiresPermission.class);
        return Optional.ofNullable(onMethod)
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), RequiresPermission.class)))
                .map(RequiresPermission::value);
    }
}
