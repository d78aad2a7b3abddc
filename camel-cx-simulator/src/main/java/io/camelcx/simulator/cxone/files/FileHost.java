// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.files;

import io.camelcx.simulator.cxone.settings.FileSettings;
import io.camelcx.simulator.facade.Configurable;
import io.camelcx.simulator.s3.SignedUrls;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * The host that has the extracted files, a port of its own, as a test or a demonstration directs it. It knows pre-signed
 * URLs and no tokens. Thread-safe.
 */
public final class FileHost implements Configurable<FileSettings> {
    static final String FOLDER = "/results-bucket/data-extraction/";
    static final String SUFFIX = ".csv";

    private final AtomicReference<FileSettings> settings;
    private final Supplier<URI> url;
    private final SignedUrls signedUrls;

    /**
     * A host.
     *
     * @param url where it listens, once it does
     */
    public FileHost(FileSettings settings, Clock clock, Supplier<URI> url) {
        this.settings = new AtomicReference<>(settings);
        this.url = url;
        this.signedUrls = new SignedUrls(clock);
    }

    /** Serves the files in a server that is about to start. */
    public void mount(ServletContextHandler context, FileStore store) {
        context.addServlet(new ServletHolder(new DownloadServlet(signedUrls, store, this)), FOLDER + "*");
    }

    @Override
    public String api() {
        return "files";
    }

    /** Where the host listens, without a slash at the end; stable over restarts. */
    public URI url() {
        return url.get();
    }

    @Override
    public FileSettings settings() {
        return settings.get();
    }

    /** Changes what files hold and how long they last, for every URL that is issued and opened from now on. */
    @Override
    public void change(UnaryOperator<FileSettings> change) {
        settings.updateAndGet(change);
    }

    /**
     * A fresh URL for the job's file.
     *
     * @param serverName the name by which the caller reached the API, and will reach this host
     */
    public URI signedUrl(String serverName, String jobId) {
        String path = FOLDER + jobId + SUFFIX;
        String query = signedUrls.query(path, settings().urlLifetime());
        return URI.create(url().getScheme() + "://" + serverName + ":" + url().getPort() + path + "?" + query);
    }
}
