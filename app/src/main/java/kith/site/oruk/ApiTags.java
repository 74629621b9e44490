package kith.site.oruk;

import jakarta.servlet.http.HttpServletRequest;
import kith.site.OnPublicSite;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/// Gives each answer of the API a tag of what it says. Who has the same already is told so (304) and sent nothing.
@Component
@OnPublicSite
@Order(2)
class ApiTags extends ShallowEtagHeaderFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiHeaders.isOfTheApi(request);
    }
}
