// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

import io.camelcx.expert.DemoConnection;
import io.camelcx.expert.ExpertConnection;
import io.camelcx.expert.api.PageFile;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.expert.ExpertPages;
import io.camelcx.simulator.expert.settings.ExpertSettings;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.test.RouteBed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** A Camel context with a connection to a simulated site without files, both by the same clock, which stands until a test moves it. */
final class FilesBed extends RouteBed<FilesBed.Received, FilesBed> {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final String OFTEN = "delay=20&initialDelay=0";

    /** Only what happened in a second that is over is reported. */
    private static final Duration OVER = Duration.ofSeconds(2);

    final SettableClock clock;
    private final ExpertConnection connection;

    /** What a route saw of an exchange. */
    record Received(
            String change,
            Long fileId,
            String name,
            Long revision,
            Long pageId,
            String path,
            String fromName,
            Long fromPageId,
            Boolean cascading,
            String eventId,
            PageFile file,
            Object body) {}

    private FilesBed(SettableClock clock, UnaryOperator<ExpertSettings> change) {
        super(CxSimulator.start(
                SimulatorSettings.defaults().withLive(false).withClock(clock).withExpert(change)));
        this.clock = clock;
        connection = DemoConnection.to(simulator().baseUrl());
        connection.setClock(clock);
        bind("expert", connection);
    }

    static FilesBed create() {
        return create(UnaryOperator.identity());
    }

    static FilesBed create(UnaryOperator<ExpertSettings> change) {
        return new FilesBed(
                SettableClock.at(NOON),
                expert -> change.apply(expert.withSite(site -> site.withPages(6).withFilesEvery(0))));
    }

    ExpertConnection connection() {
        return connection;
    }

    /** What happened until now is over. */
    @Override
    public FilesBed start() {
        clock.advance(OVER);
        return super.start();
    }

    @Override
    protected Received received(Exchange exchange) {
        Message message = exchange.getMessage();
        Object body = message.getBody();
        return new Received(
                message.getHeader(ExpertFilesConstants.CHANGE, String.class),
                message.getHeader(ExpertFilesConstants.FILE_ID, Long.class),
                message.getHeader(Exchange.FILE_NAME, String.class),
                message.getHeader(ExpertFilesConstants.REVISION, Long.class),
                message.getHeader(ExpertFilesConstants.PAGE_ID, Long.class),
                message.getHeader(ExpertFilesConstants.PATH, String.class),
                message.getHeader(ExpertFilesConstants.FROM_NAME, String.class),
                message.getHeader(ExpertFilesConstants.FROM_PAGE_ID, Long.class),
                message.getHeader(ExpertFilesConstants.CASCADING, Boolean.class),
                message.getHeader(ExpertFilesConstants.EVENT_ID, String.class),
                message.getHeader(ExpertFilesConstants.FILE, PageFile.class),
                body == null || body instanceof PageFile ? body : message.getBody(String.class));
    }

    /** The site's pages and files, as the simulator knows them. */
    ExpertPages site() {
        return simulator().expert().pages();
    }

    /** Makes a page, and gives its number. */
    int page(String path) {
        return site().create(path, path, "").id();
    }

    /** Attaches a text, and gives the number of the file. */
    int attach(int page, String name, String text) {
        return site().attach(page, name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The newest content of a file. */
    String content(int page, String name) {
        return site().files(page).stream()
                .filter(file -> file.name().equals(name))
                .map(file -> (io.camelcx.simulator.expert.site.FileContent.Held) file.content())
                .map(held -> new String(held.bytes(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    /** Time goes by, something happens to the site, and the second in which it happens passes. */
    void later(Runnable change) {
        clock.advance(Duration.ofMinutes(1));
        change.run();
        clock.advance(OVER);
    }

    /** The requests of the API so far, as {@code GET /files/7/info?...}. */
    List<String> requests() {
        return journal().requests().stream()
                .filter(request -> request.path().startsWith("/@api/deki"))
                .map(FilesBed::line)
                .toList();
    }

    List<String> requests(String part) {
        return requests().stream().filter(line -> line.contains(part)).toList();
    }

    /** Without the format, which every call asks for. */
    private static String line(RecordedRequest request) {
        String query = request.query().replaceFirst("&?dream\\.out\\.format=xml", "");
        return request.method() + " " + request.path().substring("/@api/deki".length())
                + (query.isEmpty() ? "" : "?" + query);
    }

    @Override
    protected FilesBed self() {
        return this;
    }

    @Override
    public void close() {
        super.close();
        simulator().close();
    }
}
