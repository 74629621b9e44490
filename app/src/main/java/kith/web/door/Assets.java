package kith.web.door;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Styles, scripts and icons. They are the same for everybody, so browsers may cache them, and nothing else.
@Configuration(proxyBeanMethods = false)
public class Assets implements WebMvcConfigurer {

    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    /// The addresses of all of them.
    public static String[] paths() {
        return new String[] {"/nhsuk/**", "/assets/**", "/kith.css", "/kith.js", "/kith-conversation.js", "/kith.svg"};
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/nhsuk/**")
                .addResourceLocations("classpath:/static/nhsuk/")
                .setCacheControl(KEPT)
                .resourceChain(true)
                .addTransformer(new OwnFonts());
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/nhsuk/assets/")
                .setCacheControl(KEPT);
        registry.addResourceHandler("/kith.css", "/kith.js", "/kith-conversation.js", "/kith.svg")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(KEPT);
    }
}
