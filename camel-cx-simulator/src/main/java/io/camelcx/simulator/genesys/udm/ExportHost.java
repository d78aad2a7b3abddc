// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm;

import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.AnswerBody;
import io.camelcx.simulator.s3.S3Error;
import io.camelcx.simulator.s3.SignedUrls;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/** The host of the files: it knows pre-signed links and no credentials. */
final class ExportHost {
    private static final String FOLDER = "/udm-bucket/exports/";

    private final SignedUrls signedUrls;
    private final Supplier<URI> url;

    ExportHost(Clock clock, Supplier<URI> url) {
        this.signedUrls = new SignedUrls(clock);
        this.url = url;
    }

    void mount(ServletContextHandler context, Function<String, Optional<StoredFile>> files) {
        context.addServlet(new ServletHolder(new DownloadServlet(signedUrls, files)), FOLDER + "*");
    }

    /** A fresh link, with the name by which the caller reached the API. */
    URI link(String serverName, String fileName, Duration lifetime) {
        String path = FOLDER + encode(fileName);
        URI host = url.get();
        return URI.create(host.getScheme() + "://" + serverName + ":" + host.getPort() + path + "?"
                + signedUrls.query(path, lifetime));
    }

    void expireLinks() {
        signedUrls.expireAll();
    }

    private static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static final class DownloadServlet extends HttpServlet {
        private final transient SignedUrls signedUrls;
        private final transient Function<String, Optional<StoredFile>> files;

        DownloadServlet(SignedUrls signedUrls, Function<String, Optional<StoredFile>> files) {
            this.signedUrls = signedUrls;
            this.files = files;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            refusal(request).orElseGet(() -> answer(request)).writeTo(response);
        }

        private Optional<Answer> refusal(HttpServletRequest request) {
            if (request.getHeader("Authorization") != null) {
                return Optional.of(S3Error.twoWaysOfAuthentication());
            }
            if (request.getHeader("x-api-key") != null) {
                return Optional.of(S3Error.unexpectedHeader("x-api-key"));
            }
            if (!request.getMethod().equals("GET")) {
                // S3 signs the method too, and this one is signed for GET.
                return Optional.of(S3Error.badSignature());
            }
            return signedUrls.refusal(request.getRequestURI(), Optional.ofNullable(request.getQueryString()));
        }

        private Answer answer(HttpServletRequest request) {
            String name = URLDecoder.decode(request.getRequestURI().substring(FOLDER.length()), StandardCharsets.UTF_8);
            return files.apply(name)
                    .map(file -> Answer.of(200, "application/octet-stream", new Content(file))
                            .header("Accept-Ranges", "none")
                            .header("ETag", "\"" + Integer.toHexString(name.hashCode()) + "-1\""))
                    .orElseGet(S3Error::noSuchKey);
        }
    }

    private record Content(StoredFile file) implements AnswerBody {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            try (InputStream in = Files.newInputStream(file.file().path())) {
                in.transferTo(out);
            } catch (NoSuchFileException e) {
                throw new IOException("The file was deleted while it was sent", e);
            }
        }

        @Override
        public OptionalLong length() {
            return OptionalLong.of(file.size());
        }
    }
}
