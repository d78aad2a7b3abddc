// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.expert.ExpertCaller;
import io.camelcx.simulator.expert.ExpertTestBed;
import io.camelcx.simulator.expert.XmlAnswer;
import io.camelcx.simulator.expert.site.PageSnapshot;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {
    @AutoClose
    private final CxSimulator simulator = ExpertTestBed.start(SettableClock.standing());

    private final ExpertCaller caller = ExpertCaller.as(simulator, "admin");

    @ParameterizedTest
    @CsvSource({
        "dog?cat/apple, =dog%253Fcat%252Fapple",
        "Parent Page/Größe+1, =Parent%2520Page%252FGr%25C3%25B6%25C3%259Fe%252B1"
    })
    void theKnownEncodingsNameTheirPages(String path, String id) {
        int created = simulator.expert().pages().create(path, "A title", "<p/>").id();

        assertThat(caller.read("/pages/" + id + "/info").number("/page/@id")).isEqualTo(created);
    }

    @Test
    void everyPageIsFoundByTheDoubleEncodingOfItsPath() {
        simulator.expert().pages().all().filter(page -> page.parentId() != 0).forEach(page -> assertThat(
                        caller.read("/pages/=" + twice(page.path()) + "/info").number("/page/@id"))
                .isEqualTo(page.id()));
    }

    private static String twice(String path) {
        String once = URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20");
        return URLEncoder.encode(once, StandardCharsets.UTF_8);
    }

    @Test
    void theSeedHasTitlesThatAreHardToEncode() {
        assertThat(simulator.expert().pages().all().map(PageSnapshot::title).toList())
                .anyMatch(title -> title.contains("ö"))
                .anyMatch(title -> title.contains("&"))
                .anyMatch(title -> title.contains("/"))
                .anyMatch(title -> title.contains("?"))
                .anyMatch(title -> title.contains("#"))
                .anyMatch(title -> title.contains("%"))
                .anyMatch(title -> title.contains("+"))
                .anyMatch(title -> title.contains("🚀"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"home", "1", "="})
    void theHomePageHasAnEmptyPath(String id) {
        XmlAnswer page = caller.read("/pages/" + id + "/info");

        assertThat(page.text("/page/@id")).isEqualTo("1");
        assertThat(page.text("/page/path")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=Guides%2FSetup", "=Parent%20Page", "=Gr%C3%B6%C3%9Fe", "=100%25", "Guides", "=a%3Fb"})
    void aPathThatIsEncodedOnceIsRefused(String id) {
        assertThat(XmlAnswer.of(caller.get("/pages/" + id + "/info"), 400).text("/error/resource"))
                .isEqualTo("System.API.Error.invalid-argument");
    }

    @Test
    void aPlusThatIsEncodedOnceIsASpaceAndSoAnotherPage() {
        simulator.expert().pages().create("C++", "C++", "");

        assertThat(caller.get("/pages/=C%2B%2B/info").status()).isEqualTo(404);
        assertThat(caller.get("/pages/=C%252B%252B/info").status()).isEqualTo(200);
    }

    @Test
    void aSlashInATitleIsTwoInThePath() {
        PageSnapshot below = simulator.expert().pages().create("Guides/TCP//IP/Ports", "Ports", "");

        assertThat(caller.read("/pages/" + below.parentId() + "/info").text("/page/title"))
                .isEqualTo("TCP/IP");
    }

    @Test
    void spacesInAPathAreUnderscores() {
        simulator.expert().pages().create("Guides/First Steps", "First Steps", "");

        assertThat(caller.read("/pages/=Guides%252FFirst%2520Steps/info").text("/page/path"))
                .isEqualTo("Guides/First_Steps");
        assertThat(caller.get("/pages/=Guides%252FFirst_Steps/info").status()).isEqualTo(200);
    }

    @Test
    void aNumberOfNoPageIsAnError() {
        XmlAnswer error = XmlAnswer.of(caller.get("/pages/99999"), 404);

        assertThat(error.text("/error/exception")).isEqualTo("MindTouch.Deki.Exceptions.PageNotFoundException");
        assertThat(error.texts("/error/arguments/argument")).containsExactly("99999");
    }

    @Test
    void aPlaceWithoutAPageIsAVirtualPage() {
        XmlAnswer page = XmlAnswer.of(caller.get("/pages/=Guides%252FNo%2520Such%2520Page"), 404);

        assertThat(page.text("/page/@virtual")).isEqualTo("true");
        assertThat(page.text("/page/@id")).isEqualTo("0");
        assertThat(page.text("/page/title")).isEqualTo("No Such Page");
        assertThat(page.text("/page/path")).isEqualTo("Guides/No_Such_Page");
        assertThat(caller.get("/pages/=Guides%252FNo%2520Such%2520Page/contents")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aChangeOfAPlaceWithoutAPageIsAnError() {
        assertThat(XmlAnswer.of(caller.delete("/pages/=No"), 404).text("/error/arguments/argument"))
                .isEqualTo("=No");
    }
}
