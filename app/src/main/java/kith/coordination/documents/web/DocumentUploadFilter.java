package kith.coordination.documents.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.FileUploadIOException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.DefaultMultipartHttpServletRequest;

/// Reads the forms that send a document. The file stays in memory until it is in the database, and never lies on the
/// disk in clear. It stands before Spring Security, which looks for its token among the fields, and reads nothing for
/// somebody who has not signed in.
@Component
@ConditionalOnWebApplication
@Order(DocumentUploadFilter.BEFORE_SECURITY)
class DocumentUploadFilter extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -101;

    private static final Pattern FORM = Pattern.compile("/people/[0-9a-f-]{36}/documents(/[0-9]{1,18}/version)?");

    /// A byte more than the largest document, so that one that is too large is told from one that fits.
    private static final int READ = (10 << 20) + 1;

    private static final long LARGEST_REQUEST = 64L << 20;
    private static final int LARGEST_FIELD = 16 << 10;
    private static final int MOST_PARTS = 30;
    private static final int AT_ONCE = 6;

    private final Semaphore places = new Semaphore(AT_ONCE);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = Objects.toString(request.getContentType(), "").toLowerCase(Locale.ROOT);
        return !request.getMethod().equals("POST")
                || !type.startsWith("multipart/form-data")
                || !FORM.matcher(request.getRequestURI()).matches()
                || !isSignedIn(request.getSession(false));
    }

    private static boolean isSignedIn(@Nullable HttpSession session) {
        return session != null && session.getAttribute("SPRING_SECURITY_CONTEXT") != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            HttpServletRequest readable;
            try {
                readable = read(request);
            } catch (FileUploadException | FileUploadIOException unusable) {
                response.sendError(
                        isTooLarge(unusable)
                                ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                                : HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            chain.doFilter(readable, response);
        } finally {
            places.release();
        }
    }

    private static boolean isTooLarge(Throwable unusable) {
        return Stream.iterate(unusable, Objects::nonNull, Throwable::getCause)
                .anyMatch(org.apache.tomcat.util.http.fileupload.impl.SizeException.class::isInstance);
    }

    private static HttpServletRequest read(HttpServletRequest request) throws IOException {
        var upload = new FileUpload();
        upload.setSizeMax(LARGEST_REQUEST);
        MultiValueMap<String, MultipartFile> files = new LinkedMultiValueMap<>();
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        FileItemIterator items = upload.getItemIterator(new ServletRequestContext(request));
        for (int i = 0; items.hasNext(); i++) {
            FileItemStream item = items.next();
            if (i == MOST_PARTS) {
                throw new FileUploadException("More than " + MOST_PARTS + " fields");
            }
            try (InputStream in = item.openStream()) {
                if (item.isFormField()) {
                    fields.add(item.getFieldName(), words(in));
                } else if (item.getName() != null && !item.getName().isEmpty()) {
                    files.add(item.getFieldName(), new PartInMemory(item.getFieldName(), start(in)));
                }
            }
        }
        Map<String, String[]> parameters = new HashMap<>();
        fields.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        return new DefaultMultipartHttpServletRequest(request, files, parameters, Map.of());
    }

    /// A browser shows the answer only after it has sent everything, so the rest is read too, and nothing of it is
    /// kept.
    private static byte[] start(InputStream in) throws IOException {
        byte[] start = in.readNBytes(READ);
        in.transferTo(OutputStream.nullOutputStream());
        return start;
    }

    private static String words(InputStream field) throws IOException {
        byte[] read = field.readNBytes(LARGEST_FIELD + 1);
        if (read.length > LARGEST_FIELD) {
            throw new FileUploadException("A field of more than " + LARGEST_FIELD + " bytes");
        }
        return new String(read, StandardCharsets.UTF_8);
    }
}
