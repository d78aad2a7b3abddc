// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A download counts only if it is the whole file; else nothing is left of it. */
class DownloadTest {

    private static final String CONTENT = "0123456789".repeat(100);

    @TempDir
    private Path spool;

    @AutoClose
    private final FilesBed bed = FilesBed.create();

    private int id;
    private String uri;

    @BeforeEach
    void start() {
        id = bed.attach(bed.page("P"), "a.txt", CONTENT);
        uri = "expert-files:home?operation=download&fileId=" + id;
        bed.context().getStreamCachingStrategy().setSpoolDirectory(spool.toFile());
        bed.start();
    }

    private void always(UnaryOperator<Fault> fault) {
        bed.faults().add(fault.apply(Fault.on("GET", "/@api/deki/files/" + id)));
    }

    static Stream<UnaryOperator<Fault>> noFile() {
        return Stream.of(
                fault -> fault.status(200).header("Content-Type", "text/html").body("<html>sign in</html>"),
                fault -> fault.status(200).header("Content-Type", "text/plain").body(""),
                fault -> fault.status(204),
                fault -> fault.status(206).header("Content-Type", "text/plain").body(CONTENT),
                fault -> fault.status(200).header("Content-Type", "text/plain").body(CONTENT.substring(1)),
                fault -> fault.status(200).header("Content-Type", "text/plain").body(CONTENT + "1"),
                fault -> fault.truncatedBody(500),
                fault -> fault.truncatedByReset(500),
                fault -> fault.garbage());
    }

    @ParameterizedTest
    @MethodSource("noFile")
    void whatIsNotTheWholeFileFails(UnaryOperator<Fault> fault) {
        always(fault);

        Exchange exchange = bed.send(uri, "before", Map.of());

        assertThat((Throwable) exchange.getException()).isInstanceOf(CxApiException.class);
        assertThat(exchange.getMessage().getBody()).isEqualTo("before");
        assertThat(files()).isEmpty();
    }

    @Test
    void aTruncatedDownloadIsRepeated() {
        bed.faults().add(Fault.on("GET", "/@api/deki/files/" + id).times(2).truncatedBody(500));

        assertThat(bed.send(uri).getMessage().getBody(String.class)).isEqualTo(CONTENT);
    }

    @Test
    void aFileOfHtmlIsNoFormToSignIn() {
        int html = bed.site().attach(bed.page("Q"), "a.html", "text/html; charset=utf-8", "<html>x</html>".getBytes());

        Exchange exchange = bed.send("expert-files:home?operation=download&fileId=" + html);

        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("<html>x</html>");
    }

    @Test
    void aRevisionThatIsWrittenBetweenTheCallsIsNotMixedIn() {
        bed.faults()
                .add(Fault.on("GET", "/@api/deki/files/" + id)
                        .times(1)
                        .status(503)
                        .header("Retry-After", "0"));
        assertThat(bed.send(uri).getMessage().getBody(String.class)).isEqualTo(CONTENT);

        assertThat(bed.requests("GET /files/" + id + "?")).hasSize(2).allMatch(line -> line.endsWith("revision=1"));
    }

    @Test
    void anotherHostGetsNoCredentials() {
        bed.simulator().expert().change(api -> api.withFiles(files -> files.withOtherHost(true)));

        assertThat(bed.send(uri).getMessage().getBody(String.class)).isEqualTo(CONTENT);

        assertThat(bed.journal().requests("GET", "/@files/*")).singleElement().satisfies(request -> assertThat(
                        request.headers())
                .doesNotContainKeys("x-deki-token", "authorization", "cookie"));
    }

    @Test
    void aTemporaryFileEndsWithItsExchange() {
        bed.routes(routes -> routes.from("direct:download").to(uri).process(exchange -> {
            assertThat(files()).hasSize(1);
            exchange.getMessage().setHeader("size", files()[0].length());
        }));

        assertThat(bed.send("direct:download").getMessage().getHeader("size")).isEqualTo(1000L);
        assertThat(files()).isEmpty();
    }

    private File[] files() {
        File[] folders = spool.toFile().listFiles((dir, name) -> name.startsWith("expert-files-"));
        return Stream.of(folders)
                .flatMap(folder -> Stream.of(folder.listFiles((dir, name) -> name.endsWith(".file"))))
                .toArray(File[]::new);
    }
}
