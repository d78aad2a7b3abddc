// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.search;

import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.s3.S3Error;
import io.camelcx.simulator.s3.SignedUrls;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/** The host of the logs, which are compressed CSV: it knows signed links, and refuses credentials of the site. */
public final class LogHost {
    private static final String FOLDER = "/expert-logs/";
    private static final List<String> CREDENTIALS = List.of("Authorization", "X-Deki-Token", "Cookie");

    private final SearchState state;
    private final SignedUrls signedUrls;
    private final Supplier<URI> url;

    /** @param url where it listens, once it does */
    public LogHost(SearchState state, Clock clock, Supplier<URI> url) {
        this.state = state;
        this.signedUrls = new SignedUrls(clock);
        this.url = url;
    }

    /** Serves the logs in a server that is about to start. */
    public void mount(ServletContextHandler context) {
        context.addServlet(new ServletHolder(new DownloadServlet()), FOLDER + "*");
    }

    /** A fresh link, with the name by which the caller reached the API. */
    URI link(String serverName, String name) {
        String path = FOLDER + name;
        String query = signedUrls.query(path, state.settings().get().linkLifetime());
        return URI.create(
                url.get().getScheme() + "://" + serverName + ":" + url.get().getPort() + path + "?" + query);
    }

    private byte[] content(String name) {
        Stream<String> lines = state.tracked().all().stream()
                .filter(search -> name.equals(LogEndpoints.name("searchqueries", LogEndpoints.month(search.time()))))
                .map(search -> search.time() + ",\"" + search.query().replace("\"", "\"\"") + "\"," + search.results()
                        + "," + search.clicks().size());
        String csv = Stream.concat(Stream.of("time,query,results,clicks"), lines)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream compressed = new GZIPOutputStream(bytes)) {
            compressed.write(csv.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can always be written", e);
        }
        return bytes.toByteArray();
    }

    private final class DownloadServlet extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String path = request.getRequestURI();
            refusal(request, path)
                    .orElseGet(() -> Answer.of(200, "application/x-gzip", content(path.substring(FOLDER.length()))))
                    .writeTo(response);
        }

        private Optional<Answer> refusal(HttpServletRequest request, String path) {
            return CREDENTIALS.stream()
                    .filter(name -> request.getHeader(name) != null)
                    .findFirst()
                    .map(S3Error::unexpectedHeader)
                    .or(() -> signedUrls.refusal(path, Optional.ofNullable(request.getQueryString())));
        }
    }
}
