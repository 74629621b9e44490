package kith.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Profile;

/// A part of the process of the public site. The application that workers use does not have it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Profile(OnPublicSite.PROFILE)
public @interface OnPublicSite {

    String PROFILE = "public-site";
}
