package kith.intake.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kith.engine.feeds.SentNames;
import kith.intake.spool.SpooledFiles;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.FileUploadIOException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.DefaultMultipartHttpServletRequest;

/// Reads the forms that send files: a file in it goes straight into the encrypted spool, and never to the disk in
/// clear. Several files, or those of a folder, are kept together. It stands before Spring Security, which looks for its
/// token among the fields, and reads nothing for somebody who has not signed in. Files that no job was started for are
/// deleted with the answer.
@Component
@ConditionalOnWebApplication
@Order(UploadFilter.BEFORE_SECURITY)
class UploadFilter extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -101;
    static final long LARGEST_FILE = 100L << 20;

    /// Where a form sends a file. Every other form with a file is refused.
    private static final Set<String> FORMS = Set.of("/imports", "/labels/list", "/support/calendar-file");

    /// What a request may have besides the file.
    private static final long LARGEST_REST = 1L << 20;

    private static final long LARGEST_SKIPPED = 1L << 30;
    private static final int BUFFER = 64 << 10;
    private static final int LARGEST_FIELD = 64 << 10;
    private static final int MOST_FIELDS = 20;
    private static final int MOST_FILES = 1_000;
    private static final long LARGEST_UPLOAD = 2L << 30;

    private final SpooledFiles files;
    private final long largestFile;
    private final long largestUpload;

    @Autowired
    UploadFilter(SpooledFiles files) {
        this(files, LARGEST_FILE, LARGEST_UPLOAD);
    }

    UploadFilter(SpooledFiles files, long largestFile, long largestUpload) {
        this.files = files;
        this.largestFile = largestFile;
        this.largestUpload = largestUpload;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = Objects.toString(request.getContentType(), "").toLowerCase(Locale.ROOT);
        return !request.getMethod().equals("POST")
                || !type.startsWith("multipart/form-data")
                || !FORMS.contains(request.getRequestURI())
                || !isSignedIn(request.getSession(false));
    }

    private static boolean isSignedIn(@Nullable HttpSession session) {
        return session != null && session.getAttribute("SPRING_SECURITY_CONTEXT") != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<Path> spooled = new ArrayList<>();
        try {
            HttpServletRequest readable;
            try {
                readable = read(request, spooled);
            } catch (FileUploadException | FileUploadIOException unusable) {
                refuse(request, response, unusable);
                return;
            } catch (UncheckedIOException stopped) {
                if (!(stopped.getCause() instanceof FileUploadIOException unusable)) {
                    throw stopped;
                }
                refuse(request, response, unusable);
                return;
            }
            chain.doFilter(readable, response);
        } finally {
            spooled.forEach(files::deleteUnlessKept);
        }
    }

    /// Answers with a page that says what to do. A browser shows the answer only after it has sent everything, so the
    /// rest is read first, and nothing of it is kept.
    private static void refuse(HttpServletRequest request, HttpServletResponse response, IOException unusable)
            throws IOException {
        if (request.getContentLengthLong() <= LARGEST_SKIPPED) {
            readToTheEnd(request.getInputStream());
        } else {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        response.sendError(
                isTooLarge(unusable)
                        ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                        : HttpServletResponse.SC_BAD_REQUEST);
    }

    private static void readToTheEnd(InputStream rest) throws IOException {
        byte[] skipped = new byte[BUFFER];
        long left = LARGEST_SKIPPED;
        for (int read = rest.read(skipped); read >= 0 && left > 0; read = rest.read(skipped)) {
            left -= read;
        }
    }

    private static boolean isTooLarge(Throwable unusable) {
        return Stream.iterate(unusable, Objects::nonNull, Throwable::getCause)
                .anyMatch(SizeException.class::isInstance);
    }

    private HttpServletRequest read(HttpServletRequest request, List<Path> spooled) throws IOException {
        var upload = new FileUpload();
        upload.setFileSizeMax(largestFile);
        upload.setSizeMax(largestUpload + LARGEST_REST);
        MultiValueMap<String, MultipartFile> parts = new LinkedMultiValueMap<>();
        Map<String, String[]> fields = new HashMap<>();
        FileItemIterator items = upload.getItemIterator(new ServletRequestContext(request));
        var names = new SentNames();
        int sent = 0;
        while (items.hasNext()) {
            FileItemStream item = items.next();
            String name = Objects.toString(item.getName(), "");
            try (InputStream in = item.openStream()) {
                if (item.isFormField()) {
                    if (fields.size() == MOST_FIELDS) {
                        throw new FileUploadException("More than " + MOST_FIELDS + " fields");
                    }
                    fields.put(item.getFieldName(), new String[] {words(in)});
                } else if (!name.isEmpty() && !SentNames.isPassedOver(name)) {
                    if (++sent > MOST_FILES) {
                        throw new FileUploadException("More than " + MOST_FILES + " files");
                    }
                    parts.add(item.getFieldName(), spool(item, in, names.next(name), spooled));
                }
            }
        }
        return new DefaultMultipartHttpServletRequest(request, parts, fields, Map.of());
    }

    /// All files of a request lie together.
    private SpooledPart spool(FileItemStream item, InputStream in, String name, List<Path> spooled) {
        if (spooled.isEmpty()) {
            spooled.add(files.begin());
        }
        var counted = new CountedStream(in);
        Path path = files.put(spooled.getFirst(), name, counted);
        return new SpooledPart(item.getFieldName(), item.getName(), path, counted.count(), files);
    }

    private static String words(InputStream field) throws IOException {
        byte[] read = field.readNBytes(LARGEST_FIELD + 1);
        if (read.length > LARGEST_FIELD) {
            throw new FileUploadException("A field of more than " + LARGEST_FIELD + " bytes");
        }
        return new String(read, StandardCharsets.UTF_8);
    }
}
