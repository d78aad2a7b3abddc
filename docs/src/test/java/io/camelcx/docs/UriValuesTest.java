// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.simulator.http.RecordedRequest;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say about values with characters that mean something in a URI. */
class UriValuesTest {

    private static final String HARD = "C++ & R&D 100%";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"direct:saveAs", "direct:saveAsByHeader"})
    void theTitleOfAPageIsTakenAsItIs(String route) throws Exception {
        String examples = example("expert-connection.md", "yaml") + example("expert-pages.md", "raw");
        assertThat(titleAfter(new ExampleRun(folder).routes(examples, "yaml"), route))
                .isEqualTo(HARD);
    }

    @ParameterizedTest
    @CsvSource({"C++,'C  '", "100%25,100%", "RAW(C++),C++"})
    void camelDecodesParametersOfYaml(String written, String title) throws Exception {
        String examples = example("expert-connection.md", "yaml")
                + example("expert-pages.md", "raw").replace("RAW(" + HARD + ")", written);
        assertThat(titleAfter(new ExampleRun(folder).routes(examples, "yaml"), "direct:saveAs"))
                .isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"C++,'C  '", "RAW(C++ & R&D 100%),C++ & R&D 100%"})
    void andUrisOfJava(String written, String title) throws Exception {
        ExampleRun run = new ExampleRun(folder)
                .routes(example("expert-connection.md", "yaml"), "yaml")
                .routes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:java").to("expert-pages:Guides/Mine?operation=save&editTime=now&title=" + written);
                    }
                });
        assertThat(titleAfter(run, "direct:java")).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"C++,'C  '", "RAW(C++ &amp; R&amp;D 100%),C++ &R&D 100%", "RAW({{title}}),C++ & R&D 100%"})
    void andUrisOfXml(String written, String title) throws Exception {
        ExampleRun run = new ExampleRun(folder)
                .property("title", HARD)
                .routes(example("expert-connection.md", "yaml"), "yaml")
                .routes(
                        "<routes><route><from uri=\"direct:xml\"/><to uri=\"expert-pages:Guides/Mine?operation=save&amp;editTime=now&amp;title="
                                + written + "\"/></route></routes>",
                        "xml");
        assertThat(titleAfter(run, "direct:xml")).isEqualTo(title);
    }

    @Test
    void anAmpersandWithoutRawBeginsAnotherOption() throws Exception {
        String examples = example("expert-connection.md", "yaml")
                + example("expert-pages.md", "raw").replace("RAW(" + HARD + ")", "R&D");
        assertThatThrownBy(() -> new ExampleRun(folder).routes(examples, "yaml").start())
                .hasStackTraceContaining("Unknown parameters=[{D=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct:values", "direct:valuesByHeader"})
    void objectsAreAskedForAsTheyAreCalled(String route) throws Exception {
        String examples = example("genesys-connection.md", "yaml") + example("genesys-stats.md", "raw");
        try (ExampleRun run = new ExampleRun(folder).routes(examples, "yaml").start()) {
            assertThatThrownBy(() -> run.context().createProducerTemplate().sendBody(route, null))
                    .isInstanceOf(CamelExecutionException.class);
            assertThat(run.simulator().journal().requests())
                    .extracting(RecordedRequest::body)
                    .anySatisfy(body -> assertThat(body).contains("\"agent+1\"", "\"R&D 100%\""));
        }
    }

    @ParameterizedTest
    @CsvSource({"direct:order,C++ & R&D 100%", "direct:orderByHeader,C++ & R&D 200%"})
    void anExternalIdIsTakenAsItIs(String route, String externalId) throws Exception {
        String examples = example("genesys-connection.md", "yaml") + example("genesys-openmedia.md", "raw");
        try (ExampleRun run = new ExampleRun(folder).routes(examples, "yaml").start()) {
            run.context().createProducerTemplate().sendBody(route, Map.of());
            assertThat(run.simulator().genesys().openMedia().find("workitems", externalId))
                    .isPresent();
        }
    }

    @Test
    void aFileIsNamedAsItIsWritten() throws Exception {
        String examples = example("cxone-connection.md", "yaml") + example("cxone-extract.md", "raw");
        try (ExampleRun run = new ExampleRun(folder)
                .property("folder", folder.toString())
                .routes(examples, "yaml")
                .start()) {
            run.context().createProducerTemplate().sendBody("direct:file", null);
            assertThat(folder.resolve(HARD + ".csv")).exists();
        }
    }

    private static String titleAfter(ExampleRun run, String route) {
        try (run) {
            run.start();
            int page = run.simulator()
                    .expert()
                    .pages()
                    .create("Guides/Mine", "Mine", "<p>Do it.</p>")
                    .id();
            run.context().createProducerTemplate().sendBody(route, "<p>Done.</p>");
            return run.simulator().expert().pages().get(page).title();
        }
    }

    private static String example(String page, String name) {
        return MarkdownPage.read(page).example(name) + "\n";
    }
}
