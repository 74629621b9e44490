package kith.web.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Leads somebody who signed in with a one-time password to the page on which they set their own. Until then they see
/// no other page.
@Configuration(proxyBeanMethods = false)
class MustChangePassword implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean isOtherPage = handler instanceof HandlerMethod method
                && method.getBeanType() != PasswordController.class
                && request.getDispatcherType() == DispatcherType.REQUEST;
        boolean mustChange = SignedIn.of(request.getUserPrincipal())
                .filter(SignedIn::mustChangePassword)
                .isPresent();
        if (isOtherPage && mustChange) {
            response.sendRedirect(PasswordController.PATH);
            return false;
        }
        return true;
    }
}
