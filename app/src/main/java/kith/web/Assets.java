package kith.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What is the same for everybody, and so may be kept by a browser: styles, scripts and icons. Nothing else may.
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

    static final String[] PATHS = {"/nhsuk/**", "/assets/**", "/kith.css", "/kith.js", "/kith.svg"};

    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

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
        registry.addResourceHandler("/kith.css", "/kith.js", "/kith.svg")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(KEPT);
    }
}
