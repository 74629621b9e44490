package kith.web.door;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// Says that a request was not understood, and repeats nothing of it. Tomcat makes one itself, by the name of the
/// class.
public class RefusedEarly extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("text/plain;charset=UTF-8");
            response.getReporter().write("Kith did not understand this request.\n");
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // The visitor has gone, so nobody reads the answer.
            return;
        }
    }
}
